import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { Database } from '@passerelle/database';
import { countStatements, testDatabase, waitingForLocks } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { MatchCollection } from '@passerelle/matching-engine';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { Territory } from '@passerelle/territories';
import { someTerritories } from '@passerelle/territories/testing';
import { resetMatching, encodeWith, workersUnderTest } from '../../testing/index.js';
import { DocumentSource } from '../document-source.js';
import { MatchingModule } from '../matching.module.js';
import type { MatchPreview } from './match-preview.js';
import { type DraftToPreview, ReplyToWhoCouldAnswer } from './reply-to-who-could-answer.js';

const given = testDatabase();
const workers = workersUnderTest(given, 1);
const draft: DraftToPreview = {
  needId: null,
  publishedAt: null,
  organisationId: null,
  title: 'Livraison de repas',
  description: 'Des repas livrés à domicile.',
  tagIds: [],
  territoryCodes: [],
  wantedKinds: [],
  acceptsRemote: true,
};
const answer = (set: Partial<DraftToPreview> = {}): Promise<MatchPreview> =>
  workers[0].get(ReplyToWhoCouldAnswer).reply({ ...draft, ...set });
const count = async (set?: Partial<DraftToPreview>): Promise<number> => (await answer(set)).solverCount;
/** A solver that could answer the draft if it were within reach. */
const aCook = async (territoryCode: string | undefined, worksRemotely = false): Promise<unknown> =>
  aSolver(given.database, {
    name: 'Toque',
    personId: (await aPerson(given.database)).id,
    headline: 'Livraison de repas à domicile',
    description: 'Nous livrons des repas à domicile.',
    keywords: [],
    territoryCodes: territoryCode === undefined ? [] : [territoryCode],
    worksRemotely,
    complete: true,
  });

beforeAll(async () => {
  await someTerritories(given.database);
  await given.database.manager.update(Territory, { code: 'epci:244500203' }, { containedIn: [] });
});
beforeEach(async () => {
  await resetMatching(given, workers);
  // Enough solvers to make the draft's words rare.
  for (let i = 0; i < 20; i++) await aSolver(given.database, { worksRemotely: true });
});

describe('a draft for which no place was chosen', () => {
  it('finds the people whom it would find somewhere in France', async () => {
    await aCook('commune:45234');
    await aCook('departement:75');
    await aCook('region:24');
    // A solver that covers several régions.
    await aCook('epci:244500203');
    expect(await count()).toBe(4);
    expect(await count({ territoryCodes: ['commune:45234'] })).toBe(2);
    expect(await count({ territoryCodes: ['commune:75056'] })).toBe(1);
  });

  it('finds who has no place only where both can do without one', async () => {
    await aCook(undefined);
    expect(await count()).toBe(0);
    await aCook(undefined, true);
    expect(await count()).toBe(1);
    expect(await count({ acceptsRemote: false })).toBe(0);
    await aCook('commune:37261', true);
    expect(await count({ acceptsRemote: false })).toBe(1);
    expect(await count({ acceptsRemote: false, territoryCodes: ['commune:45234'] })).toBe(0);
  });

  it('says of none how near they are', async () => {
    await aCook('commune:45234', true);
    expect((await answer()).best.map(({ territory }) => territory)).toEqual([null]);
    expect(
      (await answer({ territoryCodes: ['commune:45234'] })).best.map(({ territory }) => territory),
    ).toEqual(['same_commune']);
  });
});

describe('of those who stand out', () => {
  it('reads once whom a mail would reach, whichever tags are tried', async () => {
    const tags = [
      await aTag(given.database, { slug: 'livraison', labelFr: 'Livraison' }),
      await aTag(given.database, { slug: 'repas', labelFr: 'Repas' }),
    ];
    await aCook('commune:45234');
    const { dataSource } = workers[0].get(Database, { strict: false });
    const { result, statements } = await countStatements(dataSource, () => answer());
    expect(result.suggestedTags.map(({ tagId }) => tagId)).toEqual(
      expect.arrayContaining(tags.map(({ id }) => id)),
    );
    expect(statements.filter((sql) => sql.includes('contact_refusal'))).toHaveLength(1);
  });

  it('counts those whom a mail would reach, and the others apart', async () => {
    const cook = {
      headline: 'Livraison de repas à domicile',
      description: 'Nous livrons des repas à domicile, midi et soir, par deux livreurs à vélo.',
      keywords: [],
      complete: true,
    };
    await aSolver(given.database, { ...cook, personId: (await aPerson(given.database)).id });
    const suspended = { suspendedAt: new Date(), suspensionReason: 'Publicité' };
    const refusing = await aPerson(given.database);
    await given.database.manager.query('INSERT INTO contact_refusal (email, refused_at) VALUES ($1, now())', [
      refusing.email,
    ]);
    const unreachable = [
      { personId: (await aPerson(given.database, suspended)).id },
      { personId: refusing.id },
      { siren: '732829320' },
      { siren: '552100554', contactEmail: 'non@repas.example', contactRefusedAt: new Date() },
    ];
    for (const held of unreachable) await aSolver(given.database, { ...cook, ...held });
    const { solverCount, unreachableCount, solverIds, best } = await answer();
    // The two profiles without a holder have the same text as the solver that can be notified.
    expect([solverCount, unreachableCount, solverIds.length, best.length]).toEqual([1, 2, 1, 1]);
    await aSolver(given.database, { ...cook, contactEmail: 'oui@repas.example' });
    expect(await answer()).toMatchObject({ solverCount: 1, unreachableCount: 2 });
  });
});

describe('what answers', () => {
  it('knows what the draft means, where its encoder works', async () => {
    const encoder = new SpecTextEncoder();
    encodeWith(workers[0], encoder);
    const find = jest.spyOn(MatchCollection.prototype, 'find');
    await answer();
    const [vector] = await encoder.encode([`${draft.title}\n${draft.description}`], 'need');
    expect(find).toHaveBeenCalledWith(
      expect.objectContaining({ draft: expect.objectContaining({ vector }) }),
      expect.anything(),
      expect.anything(),
    );
    encoder.problem = 'the model file is missing';
    find.mockClear();
    await answer({ title: 'Autre chose' });
    expect(find.mock.calls[0][0]).toMatchObject({ draft: { title: 'Autre chose', vector: undefined } });
    find.mockRestore();
  });

  it('has been loaded before the first question, where it was made ready', async () => {
    const worker = await startContext(given, MatchingModule);
    const read = jest.spyOn(worker.get(DocumentSource), 'solvers');
    await worker.get(ReplyToWhoCouldAnswer).prepare();
    expect(read).toHaveBeenCalled();
    read.mockClear();
    await worker.get(ReplyToWhoCouldAnswer).reply(draft);
    expect(read).not.toHaveBeenCalled();
    await worker.close();
  });

  it('lets the process end while it is being loaded', async () => {
    const worker = await startContext(given, MatchingModule);
    const { prepared, closed } = await given.database.transaction(async ({ manager }) => {
      await manager.query('LOCK TABLE solver IN ACCESS EXCLUSIVE MODE');
      // Handled from the beginning, since it may fail before anybody awaits it.
      const settled = Promise.allSettled([worker.get(ReplyToWhoCouldAnswer).prepare()]);
      await waitingForLocks(given, 1);
      return { prepared: settled, closed: worker.close() };
    });
    await closed;
    expect(await prepared).toEqual([expect.objectContaining({ status: 'rejected' })]);
  });
});
