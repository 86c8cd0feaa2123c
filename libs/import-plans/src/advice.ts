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

/** Advice on a problem; null: its own sentence contains the advice. */
export function adviceFor(field: string, rule: string | null): Sentence | null {
  if (field === 'file') return sentences.adviceRow();
  // The sentences for spoilt cells and for ambiguous names already contain the advice.
  if (rule === 'cell' || rule === 'ambiguous') return null;
  if (Object.hasOwn(byField, field)) return byField[field]?.() ?? null;
  return rule === 'required' ? sentences.adviceRequired() : null;
}
