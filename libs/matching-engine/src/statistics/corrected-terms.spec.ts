import { describe, expect, it } from '@jest/globals';
import { foldWord, randomNumbers, withTypingErrors } from '@passerelle/text';
import { sampleNeed, sampleSolver } from '../../testing/sample-documents.js';
import { type AnalysedSolver, Analyser } from '../analysis/analyser.js';
import { isOneEditApart } from '../analysis/edit-distance-index.js';
import { CorrectedTerms } from './corrected-terms.js';
import { likelihoodOf, withoutMuteEnding } from './likely-errors.js';
import { SolverStatistics } from './solver-statistics.js';

/** The solvers' texts, and the words to which a need’s words are corrected. */
function collection(...descriptions: string[]) {
  const analyser = new Analyser({ tags: [] });
  const { lexicon } = analyser;
  const statistics = new SolverStatistics(lexicon);
  const held = new Map<string, AnalysedSolver>();
  const remove = (id: string): void => {
    const solver = held.get(id);
    if (solver !== undefined) statistics.remove(solver.words);
    held.delete(id);
  };
  const put = (id: string, description: string): void => {
    remove(id);
    const solver = analyser.solver(sampleSolver({ id, description }));
    statistics.add(solver.words);
    held.set(id, solver);
  };
  for (const [i, description] of descriptions.entries()) put(`${i}`, description);
  const stemOf = (term: number): string => lexicon.stem(term);
  return {
    statistics,
    held,
    put,
    remove,
    stemOf,
    termsOf: (title: string) => analyser.need(sampleNeed({ title })).words.terms,
    /** The stems of the corrected words, in the order of the terms of a title. */
    corrected(title: string): string[] {
      return Array.from(this.termsOf(title), (term) => stemOf(statistics.correctedTerm(term)));
    },
    /** The result by the definition, from every word of every solver. */
    expectedCorrection(term: number): number {
      const stem = stemOf(term);
      const asStem = new Map<number, number>();
      const asForm = new Map<string, { other: number; uses: number }>();
      for (const { words } of held.values()) {
        for (const [i, other] of words.terms.entries()) {
          asStem.set(other, (asStem.get(other) ?? 0) + 1);
          const form = foldWord(lexicon.written(words.spellings[i] as number));
          asForm.set(form, { other, uses: (asForm.get(form)?.uses ?? 0) + 1 });
        }
      }
      if (asStem.has(term) || stem.length < 5) return term;
      const [best] = [
        ...[...asStem].map(([other, uses]) => ({ other, uses, written: stemOf(other) })),
        ...[...asForm].flatMap(([form, { other, uses }]) =>
          [form, withoutMuteEnding(form)].map((written) => ({ other, uses, written })),
        ),
      ]
        .filter(
          ({ written }) => isOneEditApart(stem, written) && (written[0] === stem[0] || stem.length >= 8),
        )
        .map(({ other, uses, written }) => ({ other, likelihood: likelihoodOf(stem, written, uses) }))
        .toSorted((a, b) => b.likelihood - a.likelihood || (stemOf(a.other) < stemOf(b.other) ? -1 : 1));
      return best?.other ?? term;
    },
  };
}

describe('a word of a need', () => {
  it('that no solver uses is corrected to one that solvers use', () => {
    expect(collection('jardinage à Olivet').corrected('jardinnage')).toEqual(['jardinag']);
  });

  it.each([
    ['with another first letter', 'correcteur', 'forrecteur', 'correcteur'],
    ['with a letter before the first', 'éclairage', 'xéclairage', 'eclairag'],
    ['of five letters', 'métaux poreux', 'porux', 'poreux'],
  ])('is corrected %s', (_, used, misspelt, stem) => {
    expect(collection(used).corrected(misspelt)).toEqual([stem]);
  });

  it('is not corrected to one that begins otherwise if it is short', () => {
    expect(collection('ceinture').corrected('peinture')).toEqual(['peintur']);
    expect(collection('ménager').corrected('aménager')).toEqual(['amenag']);
  });

  it('is corrected to one that begins as it does, where there is one', () => {
    expect(collection('aorrecteur', 'correctour').corrected('correcteur')).toEqual(['correctour']);
  });

  it('is corrected by its stem, or where the error is in its ending by the word as it is written', () => {
    const tested = collection('une formation');
    expect(tested.corrected('fromation')).toEqual(['format']);
    expect(tested.corrected('formaton')).toEqual(['format']);
  });

  it('is corrected by the word as it is written, but for an ending that is not heard', () => {
    const tested = collection('des tablettes', 'une sonnette');
    expect(tested.corrected('tabeltte')).toEqual(['tablet']);
    expect(tested.corrected('sonnltte')).toEqual(['sonnet']);
  });

  it('stays what it is where a solver uses it, however rarely', () => {
    expect(collection('jardinnage', 'jardinage', 'jardinage').corrected('jardinnage')).toEqual(['jardinnag']);
  });

  it('stays what it is where it is short, or no word', () => {
    expect(collection('robot').corrected('robt')).toEqual(['robt']);
    expect(collection('norme 123457 covid19').corrected('123456 covid18')).toEqual(['123456', 'covid18']);
  });

  it('stays what it is where it is longer than anybody types', () => {
    const long = 'jardin'.repeat(6);
    expect(collection(`${long}z`).corrected(long)).toEqual([long]);
  });

  it('is corrected to the first in alphabetical order of equally likely ones, in whatever order the words came', () => {
    expect(collection('livreur de pain', 'livreuz de pain').corrected('livreux')).toEqual(['livreur']);
    expect(collection('livreuz de pain', 'livreur', 'livreuz', 'livreur').corrected('livreux')).toEqual([
      'livreur',
    ]);
  });

  it('is corrected to the one that many more solvers use', () => {
    expect(collection('livreur', 'livreuz', 'livreuz').corrected('livreux')).toEqual(['livreuz']);
  });

  it.each([
    ['a letter left out, before one mistaken', 'démissionner', 'démisionner', 'décision', 'demission'],
    ['a letter typed twice, before one mistaken', 'jardiner', 'jarddiner', 'jardoiner', 'jardin'],
    ['two letters swapped, before one mistaken', 'départs', 'déprats', 'dépuats', 'depart'],
  ])('is corrected by the error that can happen in fewer ways: %s', (_, meant, misspelt, other, stem) => {
    expect(collection(other, other, meant).corrected(misspelt)).toEqual([stem]);
  });

  it('is corrected to a word that more solvers use from some day on, and back', () => {
    const tested = collection('livreur', 'livreuz');
    const remembered = new CorrectedTerms(tested.statistics);
    const [term = -1] = tested.termsOf('livreux');
    remembered.put(Uint32Array.of(term));
    const correctedNow = (): string => {
      for (const _ of remembered.catchUp());
      return tested.stemOf(remembered.of(term));
    };
    expect(correctedNow()).toBe('livreur');
    tested.put('2', 'livreuz');
    expect(correctedNow()).toBe('livreuz');
    tested.remove('2');
    expect(correctedNow()).toBe('livreur');
  });

  it('is corrected to a word that a solver uses now, not to one that was used before', () => {
    const tested = collection('jardinage', 'poterie');
    tested.remove('0');
    expect(tested.corrected('jardinnage')).toEqual(['jardinnag']);
    tested.put('2', 'jardinage');
    expect(tested.corrected('jardinnage')).toEqual(['jardinag']);
  });
});

it.each([1, 2, 3])(
  'what is remembered is what looking at all would find, whatever changes, seed %d',
  (seed) => {
    const random = randomNumbers(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    const words = ['jardinage', 'animation', 'formateur', 'livraison', 'ménagère', 'tablettes'];
    const text = (): string =>
      withTypingErrors(Array.from({ length: 1 + below(5) }, () => words[below(6)]).join(' '), 0.6, random);
    const tested = collection();
    const remembered = new CorrectedTerms(tested.statistics);
    const asked = new Set<number>();
    let others = 0;
    for (let change = 0; change < 120; change++) {
      if (below(3) === 0) {
        const terms = tested.termsOf(text());
        remembered.put(terms);
        for (const term of terms) asked.add(term);
      } else if (below(2) === 0) tested.put(`${below(12)}`, text());
      else tested.remove(`${below(12)}`);
      for (const _ of remembered.catchUp());
      // One expectation for all of them, since there are tens of thousands.
      const wrong = [...asked].filter((term) => {
        const expected = tested.expectedCorrection(term);
        if (expected !== term) others++;
        return (
          tested.stemOf(remembered.of(term)) !== tested.stemOf(expected) ||
          [...remembered.correctedTo(expected)].includes(term) !== (expected !== term)
        );
      });
      expect(wrong.map((term) => tested.stemOf(term))).toEqual([]);
    }
    expect(others).toBeGreaterThan(200);
  },
);
