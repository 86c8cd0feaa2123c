import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NeedsAlike, type NeedText } from '@passerelle/matching-engine';
import { type ExampleNeed, exampleNeeds, exampleTags } from '../../testing/index.js';
import { resemblance, textSignature } from '@passerelle/text';
import { withoutCommonPassages } from './common-passages.js';
import { alikeFrom } from './likely-duplicates.loader.js';

const alike = new NeedsAlike({ tags: exampleTags.map((tag) => ({ ...tag, broaderId: undefined })) });

/** The needs of the demo: other authors wrote them for another purpose and about other subjects. */
const demo = readFileSync('apps/server/src/demo/needs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { title: string; description: string; tags: string[] })
  .map(({ title, description, tags }) => ({ title, description, tagIds: tags }));

const presentation =
  'Nous sommes une entreprise d’aide à domicile de quarante salariées installée à Orléans depuis vingt ans.';

interface Pair<Text> {
  one: Text;
  other: Text;
  likeness: number;
}
/** Each pair of some needs. All other needs are candidates in each comparison. */
function pairsOf<Text extends NeedText>(needs: readonly Text[]): Pair<Text>[] {
  const pairs = needs.flatMap((one, i) => needs.slice(i + 1).map((other) => [one, other] as const));
  const likenesses = alike.likenesses(pairs, needs);
  return pairs.map(([one, other], i) => ({ one, other, likeness: likenesses[i] }));
}
/** The pairs of the examples, shared by several tests. */
let pairsOfExamples: Pair<ExampleNeed>[] | undefined;
const examplePairs = (): Pair<ExampleNeed>[] => (pairsOfExamples ??= pairsOf(exampleNeeds));

const areTwins = ({ one, other }: Pair<ExampleNeed>): boolean => one.want === other.want;
const shareTheme = ({ one, other }: Pair<ExampleNeed>): boolean => one.theme === other.theme;

/** How many twins, pairs of one theme, and unrelated pairs reach a floor. */
function reaching(pairs: readonly Pair<ExampleNeed>[], floor: number): number[] {
  const found = pairs.filter(({ likeness }) => likeness >= floor);
  const twins = found.filter(areTwins);
  const near = found.filter((pair) => !areTwins(pair) && shareTheme(pair));
  return [twins.length, near.length, found.length - twins.length - near.length];
}

describe('the likeness of two needs', () => {
  /**
   * Of 12 twins, 24 pairs of one theme, and 594 unrelated pairs:
   *
   * | floor | twins | one theme | unrelated |
   * | ----- | ----- | --------- | --------- |
   * | 0.15  | 12    | 1         | 3         |
   * | 0.2   | 12    | 0         | 1         |
   * | 0.25  | 11    | 0         | 0         |
   * | 0.28  | 11    | 0         | 0         |
   * | 0.3   | 9     | 0         | 0         |
   * | 0.33  | 7     | 0         | 0         |
   */
  it.each([
    [0.15, [12, 1, 3]],
    [0.2, [12, 0, 1]],
    [0.25, [11, 0, 0]],
    [0.28, [11, 0, 0]],
    [alikeFrom, [9, 0, 0]],
    [0.33, [7, 0, 0]],
  ])('distinguishes the same need in other words from other needs, from %d on', (floor, counts) => {
    expect(reaching(examplePairs(), floor)).toEqual(counts);
  });

  it('detects twins that have nearly nothing in common word for word', () => {
    const twins = examplePairs().filter(areTwins);
    const copied = twins.map(({ one, other }) =>
      resemblance(textSignature(one.title, one.description), textSignature(other.title, other.description)),
    );
    expect(Math.max(...copied)).toBeLessThan(0.08);
  });

  it('detects most of them where there are hardly any others', () => {
    const themes = [...new Set(exampleNeeds.map(({ theme }) => theme))];
    const pairs = themes.flatMap((name) => pairsOf(exampleNeeds.filter(({ theme }) => theme === name)));
    expect(reaching(pairs, alikeFrom)).toEqual([9, 0, 0]);
  });

  it('finds nothing among the 595 pairs of the demo, in which nobody says the same', () => {
    const pairs = pairsOf(demo);
    expect(pairs).toHaveLength(595);
    expect(Math.max(...pairs.map(({ likeness }) => likeness))).toBeLessThan(alikeFrom);
  });

  it('is the same both ways round, and none without a tag in common', () => {
    const [one, two] = exampleNeeds;
    const [there, back] = alike.likenesses(
      [
        [one, two],
        [two, one],
      ],
      exampleNeeds,
    );
    expect(there).toBe(back);
    const text = { title: 'Un aquarium', description: 'Entretenir chaque mois un aquarium chez des clients' };
    const [a, b] = ['a', 'b'].map((tag) => ({ ...text, tagIds: [tag] }));
    const [tagged, untagged] = alike.likenesses(
      [
        [a, { ...a }],
        [a, b],
      ],
      [a, b],
    );
    expect([tagged > 0.3, untagged]).toEqual([true, 0]);
  });

  it('does not rise with how a company presents itself', () => {
    const presented = exampleNeeds.map((need) => ({
      ...need,
      description: `${presentation} ${need.description}`,
    }));
    const [one, other] = presented;
    expect(withoutCommonPassages(one.description, other.description)).toEqual(
      [exampleNeeds[0], exampleNeeds[1]].map(({ description }) =>
        description.match(/[\p{L}\p{N}]+/gu)?.join(' '),
      ),
    );
  });
});
