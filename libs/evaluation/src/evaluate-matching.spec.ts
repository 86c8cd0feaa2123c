import { describe, expect, it } from '@jest/globals';
import {
  evaluateMatching as evaluate,
  type EvaluationOptions,
  type MatchingEvaluation,
} from './evaluate-matching.js';
import type { EvaluationSet, JudgedQuery, SetEntry } from './evaluation-set.js';

const entry = (id: string, text: string, fields: Partial<SetEntry> = {}): SetEntry => ({
  id,
  title: '',
  text,
  keywords: [],
  tags: [],
  ...fields,
});
const query = (id: string, text: string, relevant: string, fields: Partial<SetEntry> = {}): JudgedQuery => ({
  ...entry(id, text, fields),
  judgements: new Map([[relevant, 1]]),
});
const theme = (value: string): Partial<SetEntry> => ({ tags: [{ facet: 'theme', value }] });

const evaluateMatching = (
  set: Omit<EvaluationSet, 'unanswered'> & Partial<EvaluationSet>,
  options?: EvaluationOptions,
): MatchingEvaluation => evaluate({ unanswered: [], ...set }, options);

const falls = entry('falls', 'Des capteurs discrets repèrent les chutes la nuit.');
const meals = entry('meals', 'Des repas mixés sont livrés à vélo.');
const english = entry('english', 'Sensors that detect falling residents');
const documents = [english, meals, falls];
const perfect = { 'ndcg@10': 1, 'recall@100': 1, 'mrr@10': 1, 'p@1': 1, 'ndcg@5': 1, 'p@5': 1 / 5 };
const nothing = { 'ndcg@10': 0, 'recall@100': 0, 'mrr@10': 0, 'p@1': 0, 'ndcg@5': 0, 'p@5': 0 };

describe('evaluating the engine', () => {
  it('finds documents as the product finds solvers, and averages over the queries', () => {
    const found = query('1', 'Repérer une chute nocturne', 'falls');
    const missed = query('2', 'Livraison de repas', 'falls');
    const second = query('3', 'Livrer des repas la nuit', 'falls');
    const gone = query('4', 'chutes', 'gone');
    expect(evaluateMatching({ documents, queries: [found] })).toMatchObject({ queries: 1, ...perfect });
    expect(evaluateMatching({ documents, queries: [missed] })).toMatchObject({ queries: 1, ...nothing });
    expect(evaluateMatching({ documents, queries: [found, missed, second, gone] })).toMatchObject({
      queries: 4,
      'ndcg@10': (1 + 1 / Math.log2(3)) / 4,
      'recall@100': 2 / 4,
      'mrr@10': (1 + 1 / 2) / 4,
      'p@1': 1 / 4,
      'ndcg@5': (1 + 1 / Math.log2(3)) / 4,
      'p@5': 2 / 5 / 4,
    });
  });

  it('reads titles, keywords and tags, and breaks ties by id', () => {
    const alike = ['a', 'b', 'c', 'd'].map((id) => entry(id, 'Un service à domicile'));
    const rank = (changed: Partial<SetEntry>, asked: JudgedQuery): number =>
      1 /
      evaluateMatching({
        documents: [...alike, { ...entry('e', 'Un service à domicile'), ...changed }],
        queries: [asked],
      })['mrr@10'];
    expect(rank({}, query('q', 'service', 'e'))).toBe(5);
    expect(rank({ title: 'Service' }, query('q', 'service', 'e'))).toBe(1);
    expect(rank({ keywords: ['lessive'] }, query('q', 'service lessive', 'e'))).toBe(1);
    expect(rank(theme('water'), query('q', 'service', 'e', theme('water')))).toBe(1);
    expect(rank(theme('water'), query('q', 'service', 'e', theme('energy')))).toBe(5);
  });

  it('keeps the tags of a need that no document has: who has one of three does not have all', () => {
    // With all the tags, a comes before b, which shares a word; with a third of them, after it.
    const documentsOf = [
      entry('a', 'Un service', theme('water')),
      entry('b', 'Un service de lessive'),
      entry('c', 'Un jardin'),
    ];
    const first = (...themes: string[]): number =>
      evaluateMatching({
        documents: documentsOf,
        queries: [
          query('q', 'lessive, repassage', 'a', { tags: themes.map((value) => ({ facet: 'theme', value })) }),
        ],
      })['p@1'];
    expect(first('water')).toBe(1);
    expect(first('water', 'energy', 'waste')).toBe(0);
  });

  it('takes tags for codes, and does not look for them in texts', () => {
    const alike = [
      entry('a', 'Une aide', theme('domicile')),
      entry('b', 'Une aide au jardin'),
      entry('c', 'Une aide à domicile'),
    ];
    const asked = query('q', 'aide', 'c', theme('domicile'));
    expect(evaluateMatching({ documents: alike, queries: [asked] })['mrr@10']).toBe(1 / 3);
  });

  it('reads texts in the given language', () => {
    // Only the English stemmer gives both the same stem.
    const fell = { documents: [entry('english', 'falling')], queries: [query('q', 'falls', 'english')] };
    expect(evaluateMatching(fell, { language: 'en' })['p@1']).toBe(1);
    expect(evaluateMatching(fell, { language: 'fr' })['p@1']).toBe(0);
  });

  it('may put typing errors into titles and texts, the same for the same seed', () => {
    // These words differ by one letter, so no correction can always be right.
    const words = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `bor${letter}ikat`);
    const set = {
      documents: words.map((word) => entry(word, word)),
      queries: words.flatMap((word) => [
        query(`title ${word}`, '', word, { title: word }),
        query(`text ${word}`, word, word),
      ]),
    };
    const right = (options: EvaluationOptions, half?: 'title' | 'text'): number =>
      evaluateMatching(
        { ...set, queries: set.queries.filter(({ id }) => id.startsWith(half ?? '')) },
        options,
      )['p@1'];
    expect(right({})).toBe(1);
    expect(right({ typos: 1 }, 'title')).toBeLessThan(1);
    expect(right({ typos: 1 }, 'text')).toBeLessThan(1);
    expect(right({ typos: 0.5 })).toBe(right({ typos: 0.5, seed: 1 }));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => right({ typos: 0.5, seed }))).size).toBeGreaterThan(1);
  });

  it('notifies those who stand out as the product does, and counts how many of them are right', () => {
    const care = (id: string, text: string): SetEntry =>
      entry(id, `Service ${id} : ${text}, pour les équipes qui aident à domicile.`);
    const others = Array.from({ length: 60 }, (_, i) => care(`other${i}`, `planning numéro ${i}`));
    const set = {
      documents: [
        ...others,
        care('falls', 'des capteurs muraux repèrent la chute nocturne et préviennent l’astreinte'),
      ],
      queries: [
        {
          ...query(
            '1',
            'Des capteurs muraux qui repèrent une chute nocturne et préviennent notre astreinte',
            'falls',
          ),
        },
        query('2', 'Des équipes qui aident à domicile', 'falls'),
      ],
    };
    expect(evaluateMatching(set).told).toEqual({
      pairs: 1,
      right: 1,
      plausible: 0,
      precision: 1,
      recall: 1 / 2,
    });
  });

  it('counts as wrong a person who is notified of a need that nobody answers', () => {
    const others = Array.from({ length: 60 }, (_, i) =>
      entry(`other${i}`, `Un planning numéro ${i} pour les équipes`),
    );
    const sensors = entry(
      'falls',
      'Des capteurs muraux repèrent la chute nocturne et préviennent l’astreinte',
    );
    const asked = (id: string): JudgedQuery =>
      query(
        id,
        'Des capteurs muraux qui repèrent une chute nocturne et préviennent notre astreinte',
        'falls',
      );
    const set = { documents: [...others, sensors], queries: [asked('1')] };
    const right = { pairs: 1, right: 1, plausible: 0, precision: 1, recall: 1 };
    expect(evaluateMatching(set).told).toEqual(right);
    const nobody = { ...asked('2'), judgements: new Map([['falls', 0]]) };
    const measured = evaluateMatching({ ...set, unanswered: [nobody] });
    expect(measured.told).toEqual({ ...right, pairs: 2, precision: 1 / 2 });
    // The order is measured only for needs with an answer.
    expect(measured).toMatchObject({ queries: 1, 'p@1': 1, 'ndcg@10': 1 });
  });

  it('compares what texts mean, if it is given their vectors', () => {
    const asked = query('q', 'Perdre la vue', 'eyes');
    const set = {
      documents: [entry('garden', 'Tonte'), entry('eyes', 'Déficience visuelle'), entry('meals', 'Repas')],
      queries: [asked],
    };
    const vectors = {
      documents: new Map([
        ['garden', Int8Array.of(90, 0, 40)],
        ['eyes', Int8Array.of(90, 40, 0)],
        ['meals', Int8Array.of(90, -30, -30)],
      ]),
      queries: new Map([['q', Int8Array.of(80, 60, 10)]]),
    };
    expect(evaluateMatching(set)['p@1']).toBe(0);
    expect(evaluateMatching(set, { vectors })['p@1']).toBe(1);
    expect(evaluateMatching(set, { vectors: { ...vectors, queries: new Map() } })['p@1']).toBe(0);
  });

  it('refuses a set without queries', () => {
    expect(() => evaluateMatching({ documents, queries: [] })).toThrow(RangeError);
  });
});

describe('odd texts', () => {
  const odd = {
    nothing: '',
    spaces: ' \n\t ',
    'one word': 'chutes',
    'one word repeated': 'chutes '.repeat(500),
    '100 000 characters': 'Repérer les chutes la nuit. '.repeat(3600),
    '100 000 letters without a space': 'chutes'.repeat(17_000),
    'stop words': 'les à et où de la',
    emoji: '👵🏽🚲✨',
    'right to left': 'مساعدة كبار السن في المنزل \u200F',
    'broken characters': '\u0000\uD800\u0301\u200F',
  };
  it.each(Object.entries(odd))('%s: as query, document and title, gives figures in [0, 1]', (_, text) => {
    const alone = { documents: [entry('odd', text)], queries: [query('q', text, 'odd')] };
    const among = {
      documents: [...documents, entry('odd', text, { title: text, keywords: [text] })],
      queries: [query('q', text, 'odd', { title: text }), query('r', 'chutes', 'odd')],
    };
    for (const set of [alone, among]) {
      for (const typos of [0, 1]) {
        for (const language of ['fr', 'en'] as const) {
          const { queries, told: notified, ...measures } = evaluateMatching(set, { typos, language });
          expect(queries).toBe(set.queries.length);
          for (const measure of [...Object.values(measures), notified.precision, notified.recall]) {
            expect(measure).toBeGreaterThanOrEqual(0);
            expect(measure).toBeLessThanOrEqual(1);
          }
        }
      }
    }
  });

  it('finds what can be found, and nothing where nothing is said', () => {
    const documentsOfAll = Object.entries(odd).map(([id, text]) => entry(id, text));
    const recall = (id: string): number =>
      evaluateMatching({ documents: documentsOfAll, queries: [query('q', odd[id as keyof typeof odd], id)] })[
        'recall@100'
      ];
    for (const id of ['one word', 'one word repeated', '100 000 characters', 'right to left'])
      expect([id, recall(id)]).toEqual([id, 1]);
    for (const id of ['nothing', 'spaces', 'stop words', 'emoji']) expect([id, recall(id)]).toEqual([id, 0]);
  });
});
