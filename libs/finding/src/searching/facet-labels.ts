import type { Language } from '@passerelle/config';
import { needStates } from '@passerelle/needs';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { solverKinds } from '@passerelle/solvers';
import { Tag } from '@passerelle/taxonomy';
import { sentences } from '../finding.sentences.js';

/** Label of a value: a tag in the reader's language, or the name of a place. */
export type FacetLabel = Tag | Sentence | string;

const labels: Record<'kind' | 'status' | 'remote', ReadonlyMap<string, Sentence>> = {
  kind: new Map(solverKinds.map((kind) => [kind, sentences.kind({ kind })])),
  status: new Map(needStates.map((state) => [state, sentences.state({ state })])),
  remote: new Map([
    ['yes', sentences.remote()],
    ['no', sentences.onSite()],
  ]),
};

/** The label of a value that is neither a tag nor a place. */
export const labelOf = (facet: keyof typeof labels, value: string): FacetLabel =>
  labels[facet].get(value) ?? value;

export function labelIn(label: FacetLabel, language: Language): string {
  if (label instanceof Tag) return label.labelIn(language);
  return typeof label === 'string' ? label : sentenceIn(label, language);
}
