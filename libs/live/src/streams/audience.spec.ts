import { beforeAll, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { readSettings } from '@passerelle/config';
import { type Invalidation, newId } from '@passerelle/database';
import { aGroup } from '@passerelle/groups/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { aScene, anIntroduction, type Scene } from '@passerelle/introductions/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { Audience } from './audience.js';

const given = testDatabase();
let scene: Scene;
let introductionId: string;
let strangerId: string;
const sessions = new Map<string, string>();

/** A session of a person, by SQL. This spec does not test how sessions are opened. */
async function aSession(personId: string, openFor = '1 hour'): Promise<string> {
  const id = newId();
  await given.database.manager.query(
    `INSERT INTO session (id, person_id, token, expires_at, created_at, updated_at)
     VALUES ($1, $2, $3, now() + $4::interval, now(), now())`,
    [id, personId, id, openFor],
  );
  return id;
}
const audience = (): Audience => new Audience(given.database, readSettings({ SECOND_FACTOR: 'no' }));
/** The people who get a hint, by name. */
async function hinted(hint: Invalidation) {
  const found = await audience().of([hint], [...sessions.values()]);
  return [...sessions].filter(([, id]) => found.has(id)).map(([name]) => name);
}

beforeAll(async () => {
  scene = await aScene(given);
  introductionId = (
    await anIntroduction(given.database, { needId: scene.need.id, solverId: scene.solver.id })
  ).id;
  const { company, holder, curator } = scene;
  strangerId = (await aPerson(given.database)).id;
  for (const [name, personId] of [
    ['company', company.personId],
    ['holder', holder.personId],
    ['curator', curator.personId],
    ['stranger', strangerId],
  ] as const)
    sessions.set(name, await aSession(personId ?? ''));
  sessions.set('expired', await aSession(company.personId ?? '', '-1 second'));
  const suspended = await aPerson(given.database, {
    role: 'curator',
    suspendedAt: new Date(),
    suspensionReason: 'Publicité',
  });
  sessions.set('suspended', await aSession(suspended.id));
});

it('of each topic are those who may read it, with an open session', async () => {
  const { need, solver, company, holder } = scene;
  const { id: groupId } = await aGroup(given.database, { leadId: holder.personId });
  const { email } = await given.database.manager.findOneByOrFail(Person, { id: strangerId });
  const { manager } = given.database;
  await manager.update(Person, { id: strangerId }, { emailVerified: true });
  const supervised = await aSolver(given.database, { kind: 'student', supervisorId: company.personId });
  const asked = await aSolver(given.database, {
    kind: 'student',
    supervisorEmail: email,
    supervisorAskedAt: new Date(),
  });
  const cases = [
    [{ topic: 'supervision', id: supervised.id }, ['company']],
    [{ topic: 'supervision', id: solver.id }, ['holder']],
    [{ topic: 'supervision', id: asked.id }, ['stranger']],
    [{ topic: 'notice', id: company.personId }, ['company']],
    [{ topic: 'notice', id: solver.id }, ['holder']],
    [{ topic: 'introduction', id: introductionId }, ['company', 'holder', 'curator']],
    [{ topic: 'conversation', id: introductionId, part: 'parties' }, []],
    [{ topic: 'conversation', id: introductionId, part: 'company' }, ['company', 'curator']],
    [{ topic: 'conversation', id: introductionId, part: 'solver' }, ['holder', 'curator']],
    [
      { topic: 'conversation', id: introductionId, part: 'solver', personId: holder.personId ?? '' },
      ['holder'],
    ],
    [{ topic: 'conversation', id: introductionId, part: 'gossip' }, []],
    [{ topic: 'need', id: need.id }, ['company', 'curator']],
    [{ topic: 'matches', id: need.id }, ['company', 'curator']],
    [{ topic: 'matches', id: solver.id }, ['holder', 'curator']],
    [{ topic: 'desk', id: null }, ['curator']],
    [{ topic: 'desk', id: need.id }, ['curator']],
    [{ topic: 'group', id: groupId }, ['holder', 'curator']],
    // Objects that no longer exist, and hints that only processes receive.
    [{ topic: 'need', id: newId() }, []],
    [{ topic: 'access', id: company.personId }, []],
  ] as const;
  for (const [hint, expected] of cases) expect([hint, await hinted(hint)]).toEqual([hint, expected]);
});

it('of a draft is its company alone', async () => {
  await given.database.manager.query(`UPDATE need SET state = 'draft' WHERE id = $1`, [scene.need.id]);
  for (const topic of ['need', 'matches'] as const)
    expect(await hinted({ topic, id: scene.need.id })).toEqual(['company']);
});

it('is found in one statement for each topic, however many are connected and however much has changed', async () => {
  const { organisationId } = scene.need;
  const many = [...sessions.values()];
  for (let i = 0; i < 20; i++) {
    const { personId } = await aMembership(given.database, { organisationId });
    many.push(await aSession(personId));
  }
  const statements = async (sessionIds: string[], ids: string[]): Promise<[number, number]> => {
    const hints = ids.flatMap((id): Invalidation[] => [
      { topic: 'need', id },
      { topic: 'introduction', id },
    ]);
    const counted = await countStatements(given.database.dataSource, () => audience().of(hints, sessionIds));
    return [counted.statements.length, counted.result.size];
  };
  const ids = [scene.need.id, ...Array.from({ length: 50 }, newId)];
  expect(await statements(many.slice(0, 1), ids.slice(0, 1))).toEqual([2, 1]);
  expect(await statements(many, ids)).toEqual([2, 21]);
});
