import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { anOrganisation, aPerson, everyActor } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '../../testing/index.js';
import { Need, needStates } from './need.entity.js';
import { belongsToCompanySql, mayOnNeed, seesNeedSql } from './need.policy.js';

const given = testDatabase();
/** Needs of two companies in every state, submitted before or not. */
const needs: Need[] = [];
const actors: (readonly [string, Actor])[] = [];

beforeAll(async () => {
  const { database } = given;
  const company = (await anOrganisation(database)).id;
  const other = (await anOrganisation(database)).id;
  for (const organisationId of [company, other]) {
    for (const state of needStates) {
      for (const submittedAt of [null, new Date()]) {
        for (const byCurator of [false, true])
          needs.push(await aNeed(database, { organisationId, state, submittedAt, byCurator }));
      }
    }
  }
  actors.push(...everyActor({ somebody: (await aPerson(database)).id }, { company, other }));
});

const foundBySql = async (condition: string, actor: Actor): Promise<string[]> => {
  const found = await given.database.manager
    .createQueryBuilder(Need, 'need')
    .where(condition, parametersOf(actor))
    .getMany();
  return found.map(({ id }) => id).toSorted();
};
const foundByPolicy = (rule: (need: Need) => boolean): string[] =>
  needs
    .filter(rule)
    .map(({ id }) => id)
    .toSorted();

describe('in SQL and in the policy are the same:', () => {
  it('who belongs to the company', async () => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy(({ organisationId }) => actor.belongsTo(organisationId));
      expect([name, await foundBySql(belongsToCompanySql, actor)]).toEqual([name, byPolicy]);
    }
  });

  it('who sees a need', async () => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy((need) => mayOnNeed(actor, 'see', need));
      expect([name, await foundBySql(seesNeedSql, actor)]).toEqual([name, byPolicy]);
    }
  });
});
