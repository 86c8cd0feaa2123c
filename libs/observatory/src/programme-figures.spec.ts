import { expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { ProgrammeFigures } from './programme-figures.js';

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));

it('counts what is open to all, says nothing below five, and asks the database once in five minutes', async () => {
  const { database, clock } = given;
  const { id: organisationId } = await anOrganisation(database);
  const publishedAt = clock.now();
  const figures = new ProgrammeFigures(database, clock);
  const solvers = [];
  for (let i = 0; i < 5; i += 1) solvers.push(await aSolver(database));
  await aSolver(database, { complete: false });
  await aSolver(database, { pausedAt: publishedAt });
  const needs = [];
  for (let i = 0; i < 4; i += 1) {
    needs.push(await aNeed(database, { organisationId, state: 'published', publishedAt }));
  }
  await aNeed(database, { organisationId });
  const accepted = Object.assign(Reply.pending(), { answer: 'accepted' });
  const replies = { companyReply: accepted, solverReply: accepted };
  for (const { id: solverId } of solvers) {
    await anIntroduction(database, { needId: needs[0]!.id, solverId, state: 'accepted', ...replies });
  }
  await anIntroduction(database, { needId: needs[1]!.id, solverId: solvers[0]!.id });

  const first = { publishedNeeds: null, solvers: 5, acceptedIntroductions: 5 };
  const { statements } = await countStatements(database.dataSource, async () => {
    expect(await Promise.all([figures.current(), figures.current()])).toEqual([first, first]);
  });
  expect(statements).toHaveLength(1);

  await aNeed(database, { organisationId, state: 'published', publishedAt });
  clock.advance(240_000);
  expect(await figures.current()).toEqual(first);
  clock.advance(60_000);
  expect(await figures.current()).toEqual({ ...first, publishedNeeds: 5 });
});
