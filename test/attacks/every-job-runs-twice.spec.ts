import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { Action } from '@passerelle/actions';
import { ConceptIdea, GateDecision } from '@passerelle/concepts';
import { type DomainEvent, EventSet, newId, OutboxEvent } from '@passerelle/database';
import { aStoredFile } from '@passerelle/files/testing';
import { GroupInvitation, GroupRequest } from '@passerelle/groups';
import { bootProduct } from '@passerelle/harness/product';
import { handlersOf, scheduledTaskOf } from '@passerelle/jobs/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { makeSampleData, people, type SampleData } from '../browser/walk/sample-data.js';

/*
 * From an idea to homes, every handler of every event runs again: twice at once, in reverse order, and once more
 * after its subject was deleted. So does every scheduled task. Nothing is written twice, and nobody gets another
 * mail.
 */

/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);

const DAY = 24 * 3_600_000;
/** The subjects of the events of each file: a key of `about`. */
const subjects: Record<string, string> = {
  'concepts/src/concept/concept.events.ts': 'conceptId',
  'concepts/src/joining/joining.events.ts': 'joiningId',
  'groups/src/group/group.events.ts': 'groupId',
  'groups/src/meetings/meeting.rules.ts': 'meetingId',
  'actions/src/action/action.events.ts': 'actionId',
  'plan/src/plan.events.ts': 'objectiveId',
  'files/src/files.events.ts': 'fileId',
  'solvers/src/supervision/supervision.rules.ts': 'solverId',
  'solvers/src/cosigning/cosigning.rules.ts': 'solverId',
  'solvers/src/solver/solver.events.ts': 'solverId',
  'accounts/src/organisations/organisation.events.ts': 'organisationId',
  'accounts/src/account/account.rules.ts': 'personId',
};
/** The upstream events that the libs handle. */
const upstream: Readonly<Record<string, readonly string[]>> = {
  accounts: ['MemberJoined', 'MemberLeft', 'AccountSuspended', 'AccountReinstated'],
  'solvers/src/solver': ['SolverProfileChanged'],
};
const libs = ['concepts', 'groups', 'actions', 'plan', 'files', 'solvers'];
/** About profiles alone, and not about their ideas. */
const elsewhere = [
  'FindNearTags',
  'KeepRefusalOnAddressChanged',
  'RetagSolversOnTagMerged',
  'SendInvitationOnSolverInvited',
  'TagSolversOnLabelAnswered',
];

const sources = libs.flatMap((lib) =>
  readdirSync(`libs/${lib}/src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(path.join('libs', lib, 'src', file), 'utf8')),
);
const namedBy = (pattern: RegExp): string[] =>
  sources
    .flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name))
    .filter((name) => !elsewhere.includes(name))
    .toSorted();
const handlers = namedBy(/@EventHandler\((?:\{ id: )?'(\w+)'/g);
const tasks = [
  ...namedBy(/@ScheduledTask\([^)]*\)\s+export class (\w+)/g),
  // Handlers that notify people of these actions.
  'RemindOfCosignatures',
  'SendActionLists',
];

let data: SampleData;
let about: Record<string, unknown>;
let happened: DomainEvent[];
/** These events, and the requests to mail people about them. */
const names = new Set(['NoticesStored']);

/** All rows, except counters of attempts and changes, and the last runs of tasks and handlers. */
async function snapshot(): Promise<Record<string, unknown>> {
  const { manager } = product.database;
  const tables = await manager.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ 'rate|_run$|^seen_|^search_' ORDER BY 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables)
    contents[name] = await manager.query(`SELECT row::text FROM "${name}" AS row ORDER BY 1`);
  return contents;
}
/** The recipient, the identifier and the content. A mail server recognises a repeated mail by its identifier. */
const mails = (): string[] =>
  [
    ...new Set(
      product.mailbox
        .messages()
        .map(({ to, headers, text }) => JSON.stringify([to, headers['message-id'], text])),
    ),
  ].toSorted();

const firstOf = async (table: string): Promise<string> => {
  const [row] = await product.database.manager.query<{ id: string }[]>(
    `SELECT id FROM ${table} ORDER BY id LIMIT 1`,
  );
  if (row === undefined) throw new Error(`Nothing is in ${table}.`);
  return row.id;
};

/** The rows that the town lacks. */
async function complete(): Promise<void> {
  const { manager } = product.database;
  const now = product.clock.now();
  const personId = (await manager.findOneByOrFail(Person, { email: people.newcomer })).id;
  const { id: solverId } = await manager.findOneByOrFail(Solver, { supervisorId: data.personId });
  const groupRequest = { id: newId(), groupId: data.groupId, personId, message: '', requestedAt: now };
  await manager.insert(GroupRequest, groupRequest);
  const fileId = await aStoredFile(manager, {
    conceptId: data.conceptId,
    addedById: data.personId,
    addedAt: now,
  });
  const decisionId = newId();
  await manager.insert(GateDecision, {
    id: decisionId,
    conceptId: data.conceptId,
    gate: 'problem',
    verdict: 'changes',
    reason: 'Citez l’étude.',
    personId: null,
    at: now,
  });
  // An idea that its author has removed.
  await manager.insert(ConceptIdea, { conceptId: data.conceptId, ideaId: newId() });
  const invitation = await manager.findOneByOrFail(GroupInvitation, { email: people.solver });
  const action = await manager.findOneByOrFail(Action, { subjectKind: 'group', state: 'todo' });
  about = {
    conceptId: data.conceptId,
    personId,
    decisionId,
    joiningId: await firstOf('concept_joining'),
    side: 'company',
    groupId: data.groupId,
    groupInvitationId: invitation.id,
    groupRequestId: groupRequest.id,
    isRemoved: true,
    needId: data.needs.published,
    meetingId: data.meetings.ahead,
    isMoved: true,
    edition: 1,
    actionId: action.id,
    ownerId: action.ownerId,
    isGiven: true,
    reminderIds: (await manager.query<{ id: string }[]>('SELECT id FROM action_reminder')).map(
      ({ id }) => id,
    ),
    planId: data.planId,
    objectiveId: await firstOf('objective'),
    fileId,
    subjectKind: 'concept',
    subjectId: data.conceptId,
    solverId,
    supervisorId: data.personId,
    accepted: true,
    ideaId: (await manager.query<{ id: string }[]>('SELECT id FROM idea WHERE solver_id = $1', [solverId]))[0]
      ?.id,
    organisationId: data.organisationId,
    asks: true,
    change: 'ideas',
  };
}

/** Records every event that the libs know, with all data that handlers may read. */
async function haveEverythingHappen(): Promise<void> {
  const { id: actorId } = await product.database.manager.findOneByOrFail(Person, { email: people.curator });
  for (const [file, subject] of Object.entries(subjects)) {
    const exported = Object.values((await import(path.resolve('libs', file))) as Record<string, unknown>);
    const events = exported
      .filter((value) => value instanceof EventSet)
      .flatMap((set) => [...set])
      .filter(({ eventName }) =>
        Object.entries(upstream).every(
          ([folder, heard]) => !file.startsWith(`${folder}/`) || heard.includes(eventName),
        ),
      );
    for (const { eventName } of events) names.add(eventName);
    await product.database.transaction((tx) =>
      tx.record(...events.map((event) => event({ subjectId: String(about[subject]), actorId, data: about }))),
    );
  }
  // The clock stands still while a handler reads it twice.
  await product.settled();
  // Messages of one minute share a notice, and a mail goes out a minute later.
  for (let i = 0; i < 3; i += 1) {
    product.clock.advance(60_000);
    await product.settled();
  }
}

beforeAll(async () => {
  data = await makeSampleData(product);
  await complete();
  await product.settled();
  const before = mails().length;
  await haveEverythingHappen();
  const { manager } = product.database;
  const rows = await manager.find(OutboxEvent, { where: { name: In([...names]) }, order: { id: 'DESC' } });
  happened = rows.map(({ reason, ...event }) => ({ ...event, reason: reason ?? undefined }));
  // The events notify people. Otherwise the spec could not detect a second notice.
  expect(mails().length - before).toBeGreaterThan(15);
});

/** Runs every handler with every event about the subjects between an idea and homes, the last event first. */
function* deliveries(): Generator<[id: string, run: () => Promise<void>]> {
  const known = new Set<string>();
  for (const event of happened)
    for (const [id, handler] of handlersOf(product.app, event.name)) {
      // Matching depends on the clock, and has its own spec.
      if (event.name === 'SolverProfileChanged' && !handlers.includes(id)) continue;
      known.add(id);
      yield [id, () => handler.handle(event)];
    }
}

/** Twice at once, where one may give up and be retried, and then once more. */
async function runAllAgain(): Promise<void> {
  for (const [id, run] of deliveries()) {
    const outcomes = await Promise.allSettled([run(), run()]);
    expect([id, outcomes.some(({ status }) => status === 'fulfilled')]).toEqual([id, true]);
    await run();
  }
  await product.settled();
}

describe('a job of what lies between an idea and homes', () => {
  it('is among those that run here', () => {
    const ran = new Set([...deliveries()].map(([id]) => id));
    expect(handlers.filter((id) => !ran.has(id))).toEqual([]);
    expect(handlers.length).toBeGreaterThan(10);
    expect(tasks.length).toBeGreaterThan(6);
  });

  it('does nothing when it runs again: twice at once, and the last event first', async () => {
    const [before, sent] = [await snapshot(), mails()];
    await runAllAgain();
    expect(await snapshot()).toEqual(before);
    expect(mails()).toEqual(sent);
  });
});

describe('a scheduled task of what lies between an idea and homes', () => {
  it('does what is due once, however often it runs at the same moment', async () => {
    for (const days of [0, 2, 30]) {
      product.clock.advance(days * DAY);
      for (const task of tasks) await scheduledTaskOf(product.app, task).run();
      await product.settled();
      const [before, sent] = [await snapshot(), mails()];
      for (const name of tasks) {
        const task = scheduledTaskOf(product.app, name);
        await Promise.all([task.run(), task.run()]);
      }
      await product.settled();
      expect(await snapshot()).toEqual(before);
      expect(mails()).toEqual(sent);
    }
  });
});

describe('what jobs are about', () => {
  it('may be gone when they run: they do nothing then', async () => {
    const { manager } = product.database;
    await manager.delete(Membership, { organisationId: In([data.organisationId]) });
    for (const table of ['concept', 'working_group', 'action', 'plan', 'stored_file', 'idea'])
      await manager.query(`DELETE FROM ${table}`);
    await manager.query(
      'UPDATE solver SET supervisor_id = NULL, supervisor_email = NULL, supervisor_asked_at = NULL',
    );
    const [before, sent] = [await snapshot(), mails()];
    await runAllAgain();
    expect(await snapshot()).toEqual(before);
    expect(mails()).toEqual(sent);
  });
});
