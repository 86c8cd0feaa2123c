import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { someTerritories } from '@passerelle/territories/testing';
import { findingUnderTest } from '../../testing/index.js';
import { CommonWords } from './common-words.js';
import { CommonWord } from './common-word.entity.js';
import { SearchedPhrases } from './searched-phrases.js';
import { possibleNames, wordsWithoutPeople } from './words-without-people.js';

const given = testDatabase();
const apps = findingUnderTest(given);

let words: CommonWords;
const organisations: string[] = [];
const published = (place: number, description: string, wanted = {}): Promise<unknown> =>
  aNeed(given.database, {
    organisationId: organisations[place] ?? '',
    state: 'published',
    publishedAt: new Date(),
    title: 'Un besoin',
    description,
    ...wanted,
  });

beforeAll(async () => {
  words = apps[0]!.get(CommonWords);
  await someTerritories(given.database);
  await aTag(given.database, {
    labelFr: 'Maladie d’Alzheimer',
    labelEn: 'Alzheimer’s disease',
    synonymsFr: ['kiné', 'aide à domicile', 'toilette'],
  });
  for (let i = 0; i < 3; i++) organisations.push((await anOrganisation(given.database)).id);
});

const kept = async (typed: string): Promise<string> => {
  const { text, words: judged } = await words.judge(typed);
  return wordsWithoutPeople(text, judged);
};

describe('words that are everybody’s', () => {
  it.each([
    ['dupont 12 rue des lilas', ''],
    ['alzheimer mme durand', 'alzheimer'],
    ['jean-pierre martin aide', 'aide'],
    ['kiné à Olivet', 'kiné à olivet'],
    ['Kinés à Orléans 45000', 'kinés à orléans 45000'],
    ['toilette de mamie suzanne', 'toilette de mamie'],
    ['toilette de tonton suzanne', 'toilette'],
    ['lina ravault', ''],
    ['martin olivet toilette', 'toilette'],
    ['martin à olivet', 'olivet'],
  ])('are those of the taxonomy and of places: %s', async (typed, text) => {
    expect(await kept(typed)).toBe(text);
  });

  it('say where', async () => {
    expect((await words.judge('kiné à Olivet ou orléans')).communes).toEqual([
      'commune:45232',
      'commune:45234',
    ]);
    expect((await words.judge('martin olivet')).communes).toEqual([]);
  });

  it('are those of three organisations, as names are not written, in what everybody may read', async () => {
    for (const [place] of organisations.entries())
      await published(
        place,
        `Un déambulateur pour Colette, et à Saint-martin, des Trottinettes. DUPONT ! 14 rue des sorbiers. La santé mentale. pastel${place < 2 ? ' fusain' : ''}`,
      );
    await published(2, 'Un fusain, un brouillon', { state: 'draft' });
    await published(2, 'un jean, un pastel');
    await published(1, 'un jean, un pastel');
    await aSolver(given.database, { complete: true, description: 'un jean de travail et un déambulateur' });
    await words.learn();
    const common = (await given.database.manager.find(CommonWord)).map(({ word }) => word);
    expect(common).toEqual(expect.arrayContaining(['deambulateur', 'pastel', 'jean', 'mentale']));
    for (const own of ['colette', 'dupont', 'martin', 'trottinette', 'sorbier', 'fusain', 'brouillon'])
      expect(common).not.toContain(own);
    expect(await kept('déambulateurs de colette')).toBe('déambulateurs');
    expect(await kept('jean-pierre pastel')).toBe('pastel');
  });

  it('are so no longer once nobody writes them', async () => {
    await emptyTables(given.database.manager, 'need');
    await words.learn();
    expect((await given.database.manager.find(CommonWord)).map(({ word }) => word)).not.toContain('pastel');
  });
});

describe('words that nobody is known to use', () => {
  const somebody = (organisationId?: string): Actor =>
    new Actor(
      newId(),
      'none',
      organisationId === undefined
        ? []
        : [{ organisationId, organisationKind: 'service_company', role: 'owner' }],
      undefined,
    );
  const count = async (actor: Actor, typed: string): Promise<string[]> => {
    const { words: judged } = await words.judge(typed);
    const phrases = possibleNames(judged).map((phrase) => phrase.words);
    return [...(await apps[0]!.get(SearchedPhrases).count(actor, phrases))];
  };

  it('are everybody’s once three have searched for them, colleagues counting once', async () => {
    const [company] = organisations;
    const [first, second, third] = [somebody(company), somebody(), somebody()];
    for (const actor of [first, somebody(company), second, first, second])
      expect(await count(actor, 'licorne')).toEqual([]);
    expect(await count(third, 'un licorne')).toEqual(['licorne']);
    expect(await count(first, 'licorne de dupont')).toEqual(['licorne']);
    expect(await count(third, 'licorne dupont')).toEqual([]);
  });

  it('are not written down, nor who has', async () => {
    const actor = somebody();
    await count(actor, 'jacqueline vermillon');
    const [row] = await given.database.manager.query<[{ text: string }]>(
      `SELECT string_agg(each::text, ' ') AS text FROM searched_phrase AS each`,
    );
    expect(row.text).not.toMatch(/jacqueline|vermillon/);
    expect(row.text).not.toContain(actor.personId);
  });
});
