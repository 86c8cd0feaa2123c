import { afterAll, beforeAll } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { dayInFrance } from '@passerelle/config';
import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import type { TestDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Introduction } from '../src/introduction/introduction.entity.js';
import { IntroductionsModule } from '../src/introductions.module.js';
import { Reply } from '../src/parties/reply.js';

/** An introduction written straight into the table; proposed today by default. */
export async function anIntroduction(
  database: Database,
  wanted: Partial<Introduction> & Pick<Introduction, 'needId' | 'solverId'>,
): Promise<Introduction> {
  const now = wanted.proposedAt ?? new Date();
  const introduction = database.manager.create(Introduction, {
    id: newId(),
    proposalId: newId(),
    curatorId: null,
    state: 'proposed',
    noteToCompany: '',
    noteToSolver: '',
    companyReply: Reply.pending(),
    solverReply: Reply.pending(),
    proposedAt: now,
    countedDays: 0,
    countedUntil: dayInFrance(now),
    replyDueOn: null,
    lapsesOn: null,
    updatedAt: now,
    ...wanted,
  });
  return insertRow(database.manager, Introduction, introduction);
}

/**
 * The lib and the libs that it uses, without workers: specs call services, scheduled tasks and event handlers
 * themselves. Empty until the first test begins.
 */
export function introductionsUnderTest(given: TestDatabase): { app: INestApplicationContext } {
  const under = {} as { app: INestApplicationContext };
  beforeAll(async () => {
    under.app = await startContext(given, IntroductionsModule);
  });
  afterAll(() => under.app.close());
  return under;
}

/** A published need of a company with one owner, a solver held by one person, and a curator. */
export interface Scene {
  need: Need;
  solver: Solver;
  company: Actor;
  holder: Actor;
  curator: Actor;
}

/** A need, a solver, and all people who take part in an introduction of the two. */
export async function aScene(
  { database, clock }: TestDatabase,
  wanted: { need?: Partial<Need>; solver?: Partial<Omit<Solver, 'ideas'>> } = {},
): Promise<Scene> {
  const now = clock.now();
  const { personId, organisationId } = await aMembership(database);
  const holder = await aPerson(database);
  const curator = await aPerson(database, { role: 'curator' });
  return {
    need: await aNeed(database, { organisationId, state: 'published', publishedAt: now, ...wanted.need }),
    solver: await aSolver(database, { personId: holder.id, ...wanted.solver }),
    company: await actorOf(database, personId),
    holder: await actorOf(database, holder.id),
    curator: await actorOf(database, curator.id),
  };
}

/**
 * The rules that an input breaks, each after its field.
 * @throws the error itself if it is no `InvalidInput`, and an error if there is none
 */
export async function brokenBy(work: Promise<unknown>): Promise<[field: string, rule: string][]> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) throw error ?? new Error('Nothing was refused.');
  return error.fields.map(({ field, rule }) => [field, rule]);
}
export { mailsAboutMatches } from './mails-about-matches.js';
