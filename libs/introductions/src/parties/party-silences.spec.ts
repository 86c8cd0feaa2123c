import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../testing/index.js';
import { Introduction } from '../introduction/introduction.entity.js';
import type { PartySide } from './parties.js';
import { PartySilences } from './party-silences.js';
import { PartySilence } from './party-silence.entity.js';
import { Reply, type Respondent } from './reply.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const later = new Date('2026-12-24T09:00:00.000Z');
const given = testDatabase(now);
let silences: PartySilences;
let organisationId: string;
let solver: Solver;

beforeAll(() => {
  silences = new PartySilences(given.clock);
});
beforeEach(async () => {
  given.clock.set(now);
  await given.database.manager.query('TRUNCATE party_silence');
  organisationId = (await anOrganisation(given.database)).id;
  solver = await aSolver(given.database);
});

const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
const asking = async (wanted: Partial<Introduction> = {}): Promise<Introduction> =>
  anIntroduction(given.database, {
    needId: (await aNeed(given.database, { organisationId })).id,
    solverId: solver.id,
    proposedAt: now,
    ...wanted,
  });
/** Makes the same calls as `IntroductionsService.changeLocked`. */
const changed = (introduction: Introduction, change: () => void): Promise<void> =>
  given.database.transaction(async (tx) => {
    const { awaited } = introduction;
    const need = await tx.manager.findOneByOrFail(Need, { id: introduction.needId });
    change();
    await tx.manager.save(introduction);
    await silences.noteChange(tx, introduction, { need, solver }, awaited);
  });
const lapses = (introduction: Introduction): Promise<void> =>
  changed(introduction, () => introduction.lapse(given.clock.now()));
const speaksFor = (side: PartySide): Respondent => ({ side, personId: newId(), byMail: false });
const accepts = (introduction: Introduction, side: PartySide): Promise<void> =>
  changed(introduction, () => introduction.accept(speaksFor(side), '2026-11-24', given.clock.now()));
const declines = (introduction: Introduction, side: PartySide): Promise<void> =>
  changed(introduction, () =>
    introduction.decline(speaksFor(side), 'not_now', null, '2026-11-24', given.clock.now()),
  );

const ofCompany = (unanswered: number, since = now) => ({
  partyId: organisationId,
  side: 'company',
  unanswered,
  since,
});
const ofSolver = (unanswered: number, since = now) => ({
  partyId: solver.id,
  side: 'solver',
  unanswered,
  since,
});
const known = (): Promise<PartySilence[]> =>
  given.database.manager.find(PartySilence, { order: { side: 'ASC', partyId: 'ASC' } });

describe('an introduction that lapses', () => {
  it('notifies of the silence of both who have not answered', async () => {
    await lapses(await asking());
    expect(await known()).toEqual([ofCompany(1), ofSolver(1)]);
  });

  it.each<[PartySide, PartySide]>([
    ['company', 'solver'],
    ['solver', 'company'],
  ])('says nothing against the %s that has accepted, only against the %s', async (answered, silent) => {
    await lapses(await asking({ [`${answered}Reply`]: accepted() }));
    expect(await known()).toEqual([silent === 'company' ? ofCompany(1) : ofSolver(1)]);
  });

  it('counts one more, since the first', async () => {
    const [first, second] = [await asking(), await asking({ solverReply: accepted() })];
    await lapses(first);
    given.clock.set(later);
    await lapses(second);
    expect(await known()).toEqual([ofCompany(2), ofSolver(1)]);
  });

  it('counts with others that lapse at the same moment', async () => {
    const many = [await asking(), await asking(), await asking(), await asking()];
    await Promise.all(many.map(lapses));
    expect(await known()).toEqual([ofCompany(4), ofSolver(4)]);
  });

  it('says nothing if the transaction in which it lapses comes to nothing', async () => {
    const introduction = await asking();
    const failing = given.database.transaction(async (tx) => {
      const need = await tx.manager.findOneByOrFail(Need, { id: introduction.needId });
      const { awaited } = introduction;
      introduction.lapse(now);
      await silences.noteChange(tx, introduction, { need, solver }, awaited);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await known()).toEqual([]);
  });
});

describe('a party that has let introductions lapse', () => {
  beforeEach(async () => {
    await lapses(await asking());
    await lapses(await asking());
    given.clock.set(later);
  });

  it.each<[string, typeof accepts]>([
    ['accepts', accepts],
    ['declines', declines],
  ])('is silent no longer once it %s; what is said of the other stays', async (_how, answers) => {
    await answers(await asking(), 'company');
    expect(await known()).toEqual([ofSolver(2)]);
    await answers(await asking(), 'solver');
    expect(await known()).toEqual([]);
  });

  it('is not the only one: what others have let lapse stays', async () => {
    const others = (['company', 'solver'] as const).map((side) => ({
      partyId: newId(),
      side,
      unanswered: 5,
      since: now,
    }));
    await given.database.manager.insert(PartySilence, others);
    await accepts(await asking(), 'company');
    await declines(await asking(), 'solver');
    expect(await known()).toEqual(others);
  });

  it('begins a new silence when it falls silent again', async () => {
    await accepts(await asking(), 'company');
    await lapses(await asking());
    expect(await known()).toEqual([ofCompany(1, later), ofSolver(3)]);
  });

  it('has not answered because a curator takes an introduction back', async () => {
    const introduction = await asking();
    await changed(introduction, () => introduction.withdraw('mistake', null, later));
    expect(await known()).toEqual([ofCompany(2), ofSolver(2)]);
  });

  it('has not answered because the other party did, or thought again', async () => {
    const introduction = await asking({ companyReply: accepted() });
    await changed(introduction, () => introduction.takeBack('company', later));
    expect(await known()).toEqual([ofCompany(2), ofSolver(2)]);
    await declines(introduction, 'company');
    expect(await known()).toEqual([ofSolver(2)]);
  });
});

it('knows nothing of introductions that were accepted, whatever becomes of them', async () => {
  const introduction = await asking({ companyReply: accepted() });
  await accepts(introduction, 'solver');
  await changed(introduction, () => introduction.markMet('2026-11-24', 'company', null, now));
  await changed(introduction, () => introduction.conclude('nothing', null, 'curator', now));
  expect(await known()).toEqual([]);
});

it('counts once what was proposed at once, for the needs of a pool', async () => {
  const elsewhere = await anOrganisation(given.database);
  const theirs = await aNeed(given.database, { organisationId: elsewhere.id });
  const proposalId = newId();
  await lapses(await asking({ proposalId }));
  await lapses(await asking({ proposalId }));
  const { manager } = given.database;
  expect(await manager.findOneBy(PartySilence, { partyId: solver.id })).toMatchObject({ unanswered: 1 });
  expect(await manager.findOneBy(PartySilence, { partyId: organisationId })).toMatchObject({
    unanswered: 1,
  });
  // Another company of the pool has its own count. Another proposal counts again.
  await lapses(await asking({ proposalId, needId: theirs.id }));
  expect(await manager.findOneBy(PartySilence, { partyId: elsewhere.id })).toMatchObject({ unanswered: 1 });
  await lapses(await asking());
  expect(await manager.findOneBy(PartySilence, { partyId: solver.id })).toMatchObject({ unanswered: 2 });
});
