import type { Sentence } from '@passerelle/problems';
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
};

/** Rules whose sentences already contain the advice. */
const withAdvice: ReadonlySet<string> = new Set(['cell', 'ambiguous', 'unknown_tag', 'retired_tag']);

/** Advice on a problem; null: its own sentence contains the advice. */
export function adviceFor(field: string, rule: string | null): Sentence | null {
  if (field === 'file') return sentences.adviceRow();
  if (rule !== null && withAdvice.has(rule)) return null;
  if (Object.hasOwn(byField, field)) return byField[field]?.() ?? null;
  return rule === 'required' ? sentences.adviceRequired() : null;
}
