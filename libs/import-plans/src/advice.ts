import type { Sentence } from '@passerelle/problems';
import { sentences } from './import-plans.sentences.js';

/** What to write in a cell, by the field that it fills. */
const byField: Readonly<Record<string, () => Sentence>> = {
  kind: sentences.adviceKind,
  wantedKinds: sentences.adviceKind,
  territories: sentences.adviceTerritories,
  tags: sentences.adviceTags,
  email: sentences.adviceEmail,
  siret: sentences.adviceSiret,
  status: sentences.adviceStatus,
};

/** What to do about a problem; null: its own sentence says it. */
export function adviceFor(field: string, rule: string | null): Sentence | null {
  if (field === 'file') return sentences.adviceRow();
  // The sentence of a cell that a spreadsheet has spoilt says what to do, and so does that of an ambiguous name.
  if (rule === 'cell' || rule === 'ambiguous') return null;
  if (Object.hasOwn(byField, field)) return byField[field]?.() ?? null;
  return rule === 'required' ? sentences.adviceRequired() : null;
}
