import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { anOrganisation, aPerson, memberOf } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Need, type NeedState } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { IllegalTransition, NotFound } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { resetMatching, workersUnderTest } from '../../testing/index.js';
import { Match } from '../match/match.entity.js';
import { MatchesFound } from '../match/match.events.js';
import { SolverNotificationService } from './solver-notification.service.js';

const given = testDatabase();
const workers = workersUnderTest(given, 1);
let curator: Actor;
let organisationId: string;
let need: Need;
beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
  curator = new Actor((await aPerson(given.database, { role: 'curator' })).id, 'curator', [], undefined);
});
beforeEach(async () => {
  await resetMatching(given, workers);
  need = await aNeed(given.database, { organisationId, state: 'published' });
});

const matched = async (
  solver: Parameters<typeof aSolver>[1],
  wanted: Partial<Match> = {},
): Promise<string> => {
  const id = newId();
  await given.database.manager.insert(Match, {
    id,
    needId: need.id,
    solverId: (await aSolver(given.database, solver)).id,
    state: 'current',
    score: 0.5,
    points: 5_000,
    standsOut: true,
    announced: false,
    reasons: {
      parts: { tags: 0, words: 5_000, territory: 0, freshness: 0 } as Match['reasons']['parts'],
      tags: [],
      words: [],
      ideaId: undefined,
      territory: undefined,
    },
    computedAt: new Date(),
    ...wanted,
  });
  return id;
};
const notify = (actor = curator): Promise<unknown> =>
  workers[0].get(SolverNotificationService).tellStandingOut(actor, need.id);
const events = (): Promise<OutboxEvent[]> =>
  given.database.manager.findBy(OutboxEvent, { name: MatchesFound.eventName });

describe('a curator notifies those who stand out now', () => {
  it('all of them, with how many can be reached', async () => {
    const holder = (await aPerson(given.database)).id;
    const standingOut = [
      await matched({ personId: holder }),
      await matched({ headline: '', description: 'Une tout autre idée, dont personne ne donne l’adresse.' }),
      await matched({ personId: (await aPerson(given.database)).id }, { announced: true }),
    ];
    await matched({ contactEmail: 'a@x.example' }, { standsOut: false });
    await matched({ contactEmail: 'b@x.example' }, { state: 'dismissed' });
    expect(await notify()).toEqual({ solverCount: 2, unreachableCount: 1 });
    const [event, ...others] = await events();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ subjectId: need.id, actorId: curator.personId });
    expect((event.data['matchIds'] as string[]).toSorted()).toEqual(standingOut.toSorted());
    const audited = await given.database.manager.query<object[]>(
      `SELECT actor_id, action, after FROM audit_entry WHERE object_id = $1`,
      [need.id],
    );
    expect(audited).toEqual([
      {
        actor_id: curator.personId,
        action: 'tellStandingOut',
        after: { solverCount: 2, unreachableCount: 1 },
      },
    ]);
  });

  it('nobody where nobody stands out', async () => {
    expect(await notify()).toEqual({ solverCount: 0, unreachableCount: 0 });
    expect(await events()).toEqual([]);
  });

  it.each<NeedState>(['submitted', 'expired', 'closed'])('not of a need that is %s', async (state) => {
    await matched({ contactEmail: 'a@x.example' });
    await given.database.manager.update(Need, { id: need.id }, { state });
    await expect(notify()).rejects.toThrow(IllegalTransition);
    expect(await events()).toEqual([]);
  });

  it('and nobody else, nor of the need of their own company', async () => {
    await matched({ contactEmail: 'a@x.example' });
    for (const actor of [memberOf(organisationId), memberOf(organisationId, 'curator'), memberOf(newId())])
      await expect(notify(actor)).rejects.toThrow(NotFound);
    expect(await events()).toEqual([]);
  });
});
