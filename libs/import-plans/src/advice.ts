import { type Language } from '@passerelle/config';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { sentences } from './import-plans.sentences.js';

/** Advice for a cell, by the field that it fills. */
const byField: Readonly<Record<string, () => Sentence>> = {
  kind: sentences.adviceKind,
  wantedKinds: sentences.adviceKind,
  territories: sentences.adviceTerritories,
  tags: sentences.adviceTags,
  email: sentences.adviceEmail,
  siret: sentences.adviceSiret,
  status: sentences.adviceStatus,
  role: sentences.adviceRole,
  organisationKind: sentences.adviceOrganisationKind,
};

/** Rules whose sentences already contain the advice. */
const withAdvice: ReadonlySet<string> = new Set(['cell', 'ambiguous', 'unknown_tag', 'retired_tag']);

/** Advice on a problem. null: its own sentence contains the advice. */
export function adviceFor(field: string, rule: string | null): Sentence | null {
  if (field === 'file') return sentences.adviceRow();
  if (rule !== null && withAdvice.has(rule)) return null;
  if (Object.hasOwn(byField, field)) return byField[field]?.() ?? null;
  return rule === 'required' ? sentences.adviceRequired() : null;
}

/** A stored sentence in words. After a later release, the sentence may no longer exist, or may take other values. */
export function storedSentenceInWords(sentence: Sentence, language: Language): string {
  try {
    return sentenceIn(sentence, language);
  } catch {
    return sentenceIn(sentences.noLongerSaid(), language);
  }
}
