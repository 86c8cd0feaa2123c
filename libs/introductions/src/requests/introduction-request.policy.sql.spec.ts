import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { everySolver } from '@passerelle/solvers/testing';
import { IntroductionRequest } from './introduction-request.entity.js';
import { mayOnRequest } from './introduction-request.policy.js';
import { seesRequestSql } from './introduction-request.policy.js';
import type { Parties } from '../parties/parties.js';

const given = testDatabase();

it('finds in SQL the requests that somebody sees by the policy', async () => {
  const { database } = given;
  const { solvers, actors, company, startup } = await everySolver(database);
  const requests: (IntroductionRequest & Parties)[] = [];
  for (const organisationId of [company, startup]) {
    for (const solver of solvers) {
      const need = await aNeed(database, { organisationId, state: 'published' });
      const fields = { id: newId(), needId: need.id, solverId: solver.id, note: '', personId: null };
      const request = IntroductionRequest.open(fields, given.clock.now());
      await database.manager.insert(IntroductionRequest, request);
      requests.push(Object.assign(request, { need, solver }));
    }
  }
  for (const [name, actor] of actors) {
    const found = await database.manager
      .createQueryBuilder(IntroductionRequest, 'request')
      .innerJoin('request.need', 'need')
      .innerJoin('request.solver', 'solver')
      .where(seesRequestSql, parametersOf(actor))
      .getMany();
    const byPolicy = requests.filter((request) => mayOnRequest(actor, 'see', request));
    const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id).toSorted();
    expect([name, idsOf(found)]).toEqual([name, idsOf(byPolicy)]);
  }
});
