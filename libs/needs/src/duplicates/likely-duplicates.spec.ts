import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { countStatements, testDatabase } from '@passerelle/harness';
import { Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { resemblance, textSignature } from '@passerelle/text';
import { aNeed, aNeedInput, type ExampleNeed, exampleNeeds, needsServiceOn } from '../../testing/index.js';
import { Need, type NeedState } from '../need/need.entity.js';
import { type LikelyDuplicate, LikelyDuplicatesLoader } from './likely-duplicates.loader.js';
import { SignNeeds } from './sign-needs.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(now);
const curator = new Actor(newId(), 'curator', [], undefined);

const text =
  'Chaque lundi deux ou trois salariées sont absentes sans prévenir, et il nous faut une heure au téléphone pour trouver qui peut prendre leurs visites avant neuf heures.';
const title = 'Remplacer une absente le matin même';
/** About half of the words differ: it is another need. */
const halfAlike =
  'Chaque lundi deux ou trois salariées sont absentes sans prévenir ; nous voudrions que les familles soient averties par un message dès que la tournée est reprise par quelqu’un.';
let ours: string;
let theirs: string;
let need: Need;
let loader: LikelyDuplicatesLoader;
// Shared by all tests: it reads the phrases of a taxonomy only once.
beforeAll(() => {
  loader = new LikelyDuplicatesLoader(given.database, new Taxonomy(given.database), given.clock);
});
beforeEach(async () => {
  await given.database.manager.deleteAll(Need);
  ours = (await anOrganisation(given.database)).id;
  theirs = (await anOrganisation(given.database)).id;
  need = await like({ organisationId: ours });
});
const like = (wanted: Partial<Need> & { organisationId: string }): Promise<Need> =>
  aNeed(given.database, { state: 'submitted', title, description: text, ...wanted });
const found = (...ids: string[]): Promise<(readonly LikelyDuplicate[])[]> => {
  const context = {} as RequestContext;
  return Promise.all(ids.map((id) => loader.load(context, id)));
};
const idsLike = async (id: string): Promise<string[]> =>
  ((await found(id))[0] ?? []).map(({ needId }) => needId);

const putExample = (
  { title: exampleTitle, description }: ExampleNeed,
  wanted: Pick<Need, 'organisationId' | 'tagIds'>,
): Promise<Need> => like({ title: exampleTitle, description, ...wanted });
/** How much of both texts is the same, by their signatures. */
const copied = (...needs: [Need, Need]): number => {
  const [one, other] = needs.map((each) => textSignature(each.title, each.description));
  return resemblance(one, other);
};

describe('likely duplicates of a need', () => {
  it('are the most alike first, of its company and of others', async () => {
    const copy = await like({ organisationId: theirs });
    const close = await like({ organisationId: ours, description: `${text} C’est urgent pour nous.` });
    const [duplicates] = await found(need.id);
    expect(duplicates).toEqual([
      { askedId: need.id, needId: copy.id, resemblance: 1, sameCompany: false, inSamePool: false },
      {
        askedId: need.id,
        needId: close.id,
        resemblance: expect.any(Number),
        sameCompany: true,
        inSamePool: false,
      },
    ]);
  });

  it('are found where the same need has other words, by another company too', async () => {
    const silver = (await aTag(given.database, { labelFr: 'Bien vieillir' })).id;
    const [, , , asked, twin, sameTheme] = exampleNeeds;
    const put = (example: ExampleNeed, organisationId: string): Promise<Need> =>
      putExample(example, { organisationId, tagIds: [silver] });
    const falls = await put(asked, ours);
    const reworded = await put(twin, theirs);
    await put(sameTheme, theirs);
    await put(sameTheme, ours);
    expect(await found(falls.id)).toEqual([
      [
        {
          askedId: falls.id,
          needId: reworded.id,
          resemblance: expect.any(Number),
          sameCompany: false,
          inSamePool: false,
        },
      ],
    ]);
    expect(copied(falls, reworded)).toBeLessThan(0.02);
  });

  it('are not those with which a need shares how the company presents itself', async () => {
    const presents =
      'Nous sommes une entreprise d’aide à domicile de quarante salariées installée à Orléans depuis vingt ans.';
    const tag = (await aTag(given.database, { labelFr: 'Aide à domicile' })).id;
    const [backs, meals] = ['backs', 'meals'].map((theme) =>
      exampleNeeds.find((each) => each.theme === theme),
    );
    const [one, other] = await Promise.all(
      [backs, meals].map((each) =>
        like({
          organisationId: ours,
          title: each?.title ?? '',
          description: `${presents} ${each?.description}`,
          tagIds: [tag],
        }),
      ),
    );
    expect(copied(one, other)).toBeGreaterThan(0.08);
    expect(await idsLike(one.id)).toEqual([]);
  });

  it('must be as alike within a company as across companies', async () => {
    const tagIds = [(await aTag(given.database)).id];
    const put = (example: ExampleNeed): Promise<Need> =>
      putExample(example, { organisationId: ours, tagIds });
    const [asked, twin, ...others] = exampleNeeds.filter(
      ({ want }) => want === 'detect falls at night' || want === 'visits against loneliness',
    );
    const [falls, reworded] = [await put(asked), await put(twin)];
    await Promise.all(others.map(put));
    expect(await idsLike(reworded.id)).toEqual([falls.id]);
  });

  it('are no other needs that begin with the same sentence', async () => {
    const tagIds = [(await aTag(given.database)).id];
    const half = { title: 'Prévenir les familles', description: halfAlike };
    await Promise.all([ours, theirs].map((organisationId) => like({ organisationId, ...half, tagIds })));
    const asked = await like({ organisationId: ours, tagIds });
    expect(await idsLike(asked.id)).toEqual([need.id]);
  });

  it.each<[NeedState, Partial<Need>, boolean]>([
    ['draft', {}, false],
    ['submitted', {}, true],
    ['changes_requested', {}, true],
    ['published', {}, true],
    ['expired', {}, true],
    ['closed', { closedAt: new Date(now.getTime() - 300 * DAY), submittedAt: now }, true],
    ['closed', { closedAt: new Date(now.getTime() - 366 * DAY), submittedAt: now }, false],
    ['closed', { closedAt: now, submittedAt: null }, false],
  ])('are shown or not by their state: %s %j', async (state, more, shown) => {
    const other = await like({ organisationId: theirs, state, ...more });
    const same = await like({ organisationId: ours, state, ...more });
    expect((await idsLike(need.id)).toSorted()).toEqual(shown ? [other.id, same.id].toSorted() : []);
  });

  it('are not those that say hardly anything, or nothing', async () => {
    const short = { title: 'Aide', description: 'Une aide de nuit' };
    const one = await like({ organisationId: ours, ...short });
    await like({ organisationId: ours, ...short });
    const empty = await like({ organisationId: ours, title: '', description: '' });
    await like({ organisationId: ours, title: '', description: '' });
    expect(await found(one.id, empty.id)).toEqual([[], []]);
  });

  it('are five at most, found for a whole list in three statements', async () => {
    const others = await Promise.all(Array.from({ length: 8 }, () => like({ organisationId: theirs })));
    const ids = [need.id, ...others.map(({ id }) => id)];
    // Reads the taxonomy, which stays in memory.
    await found(need.id);
    const { result, statements } = await countStatements(given.database.dataSource, () => found(...ids));
    expect(result.map(({ length }) => length)).toEqual(ids.map(() => 5));
    expect(statements).toHaveLength(3);
  });

  it('follow what a need says as it is edited and submitted', async () => {
    const service = needsServiceOn(given);
    const other = await like({
      organisationId: theirs,
      title: 'Former nos aides au bricolage',
      description: 'Nos aides à domicile changent des ampoules sans savoir ce qui est permis, et nous aussi.',
    });
    expect(await idsLike(need.id)).toEqual([]);
    const input = aNeedInput({ title, description: text });
    await service.edit(curator, other.id, other.version, input);
    expect(await idsLike(need.id)).toEqual([other.id]);

    const company = new Actor(
      null,
      'none',
      [{ organisationId: theirs, organisationKind: 'service_company', role: 'member' }],
      undefined,
    );
    const draft = await service.draft(company, theirs, input);
    expect(await idsLike(need.id)).toEqual([other.id]);
    await service.submit(company, draft.id);
    expect((await idsLike(need.id)).toSorted()).toEqual([other.id, draft.id].toSorted());
  });

  it('are found of what was submitted before there were signatures, in a while', async () => {
    const old = await like({ organisationId: theirs });
    const draft = await like({ organisationId: theirs, state: 'draft', submittedAt: null });
    const raw = (): Promise<{ id: string; text_signature: number[] | null }[]> =>
      given.database.manager.query('SELECT id, text_signature FROM need WHERE organisation_id = $1', [
        theirs,
      ]);
    await given.database.manager.query('UPDATE need SET text_signature = NULL WHERE organisation_id = $1', [
      theirs,
    ]);
    expect(await idsLike(need.id)).toEqual([]);
    await new SignNeeds(given.database).run();
    expect(await idsLike(need.id)).toEqual([old.id]);
    expect((await raw()).find(({ id }) => id === draft.id)?.text_signature).toBeNull();
    const after = await given.database.manager.findOneByOrFail(Need, { id: old.id });
    expect(after).toEqual({ ...old, isDecisionUnannounced: false });
  });
});
