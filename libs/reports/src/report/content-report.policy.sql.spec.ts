import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { anOrganisation, aPerson, everyActor } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { ContentReport } from './content-report.entity.js';
import { mayOnReport, seesReportSql, settlesReportSql } from './content-report.policy.js';

const given = testDatabase();

it.each([
  ['see', seesReportSql],
  ['settle', settlesReportSql],
] as const)('finds in SQL the reports that somebody may %s by the policy', async (action, sql) => {
  const { manager } = given.database;
  await manager.deleteAll(ContentReport);
  const people = { one: (await aPerson(given.database)).id, two: (await aPerson(given.database)).id };
  const organisations = { mine: (await anOrganisation(given.database)).id };
  const anyone = [null, people.one, people.two];
  const reports: ContentReport[] = [];
  for (const reporterId of anyone)
    for (const authorId of anyone)
      for (const organisationId of [null, organisations.mine, (await anOrganisation(given.database)).id]) {
        const about = {
          kind: 'person',
          contentId: newId(),
          text: 'x',
          solverId: null,
          needId: null,
        } as const;
        const message = { id: newId(), reporterId, reason: 'misleading', comment: '' } as const;
        reports.push(
          ContentReport.open({ ...about, ...message, authorId, organisationId }, given.clock.now()),
        );
      }
  const shown = { kind: 'message', text: 'x', authorId: null, organisationId: null } as const;
  const about = { ...shown, solverId: null, needId: null, reason: 'misleading', comment: '' } as const;
  for (const reporterId of anyone)
    for (const barredPersonId of anyone)
      for (const barredOrganisationId of [null, organisations.mine]) {
        const barred = { barredPersonId, barredOrganisationId };
        const ids = { id: newId(), contentId: newId(), reporterId };
        reports.push(ContentReport.open({ ...about, ...ids, ...barred }, given.clock.now()));
      }
  await manager.insert(ContentReport, reports);
  for (const [name, actor] of everyActor(people, organisations)) {
    const found = await manager
      .createQueryBuilder(ContentReport, 'report')
      .where(sql, parametersOf(actor))
      .orderBy('report.id')
      .getMany();
    const byPolicy = reports.filter((report) => mayOnReport(actor, action, report));
    expect([name, found.map(({ id }) => id)]).toEqual([name, byPolicy.map(({ id }) => id).toSorted()]);
  }
});
