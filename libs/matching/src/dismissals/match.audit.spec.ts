import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, AuditLog } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import type { AuditEntry } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { NotFound } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { resetMatching, workersUnderTest } from '../../testing/index.js';
import { Match } from '../match/match.entity.js';
import { MatchesService } from '../matches/matches.service.js';
import { MatchDismissal } from './match-dismissal.entity.js';
import { MatchDismissalsService } from './match-dismissals.service.js';
import { auditedOfDismissal, notAuditedOfDismissal } from './match.audit.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 1);
let dismissals: MatchDismissalsService;
let company: Actor;
let companyId: string;
let holder: Actor;
let curator: Actor;
let match: Match;

beforeAll(async () => {
  dismissals = workers[0].get(MatchDismissalsService);
  const { personId, organisationId } = await aMembership(given.database);
  company = await actorOf(given.database, personId);
  companyId = organisationId;
  holder = await actorOf(given.database, (await aPerson(given.database)).id);
  curator = await actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
  const need = await aNeed(given.database, {
    organisationId: companyId,
    state: 'published',
    publishedAt: now,
    updatedAt: now,
  });
  await aSolver(given.database, {
    personId: holder.personId,
    headline: need.title,
    description: need.description,
    updatedAt: now,
  });
  await workers[0].get(MatchesService).matchNeeds([need.id]);
  match = await given.database.manager.findOneByOrFail(Match, { needId: need.id });
});

const entries = async (): Promise<AuditEntry[]> =>
  [...(await new AuditLog(given.database).of('match', match.id, { first: 100 })).nodes].toReversed();

it('every column of an answer is in the log or knowingly out', () => {
  const { columns } = given.database.dataSource.getMetadata(MatchDismissal);
  expect([...auditedOfDismissal, ...notAuditedOfDismissal].toSorted()).toEqual(
    columns.map(({ propertyName }) => propertyName).toSorted(),
  );
});

describe('the log of a match', () => {
  it('says who judged it wrong, why, and who took that back', async () => {
    const comment = 'Nous sommes trois.';
    await dismissals.dismiss(company, match.id, { reason: 'too_small', comment });
    await dismissals.dismiss(company, match.id, { reason: 'too_small', comment });
    given.clock.advance(60_000);
    await dismissals.dismiss(company, match.id, { reason: 'wrong_tag' });
    await dismissals.dismiss(holder, match.id, { reason: 'other_trade' });
    await dismissals.restore(holder, match.id);
    await dismissals.restore(curator, match.id);
    await dismissals.restore(curator, match.id);
    const [first, second] = [
      { reason: 'too_small', comment },
      { reason: 'wrong_tag', comment: null },
    ];
    const theirs = { reason: 'other_trade', comment: null };
    const entry = (by: Actor, action: string, reason: string | null, before: object, after: object) =>
      expect.objectContaining({ actorId: by.personId, action, reason, before, after });
    expect(await entries()).toEqual([
      entry(
        company,
        'dismiss',
        'too_small',
        { state: 'current', company: null },
        { state: 'dismissed', company: first },
      ),
      entry(company, 'dismiss', 'wrong_tag', { company: first }, { company: second }),
      entry(holder, 'dismiss', 'other_trade', { solver: null }, { solver: theirs }),
      entry(holder, 'restore', null, { solver: theirs }, { solver: null }),
      entry(
        curator,
        'restore',
        null,
        { state: 'dismissed', company: second },
        { state: 'outdated', company: null },
      ),
    ]);
    expect((await entries()).map(({ recordedAt }) => recordedAt.getTime() - now.getTime())).toEqual([
      0, 60_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('is for curators who are on neither side', async () => {
    expect(await dismissals.seeAsCurator(curator, match.id)).toMatchObject({ id: match.id });
    const { personId } = await aMembership(given.database, {
      personId: (await aPerson(given.database, { role: 'curator' })).id,
      organisationId: companyId,
    });
    for (const actor of [await actorOf(given.database, personId), company, holder])
      await expect(dismissals.seeAsCurator(actor, match.id)).rejects.toThrow(NotFound);
  });
});
