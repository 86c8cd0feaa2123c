import type { TagInput } from '../../api/index.js';

/** What curators write of a tag. */
export interface Written {
  labelFr: string;
  labelEn: string;
  synonymsFr: readonly string[];
  synonymsEn: readonly string[];
  officialCode: string | null;
  /** The reference of the broader tag. */
  broader: string | null;
}

/** On one line, with one blank between words. */
export const lineOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** One a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is sent: the fields that differ alone, so that the others stay as somebody else may have written them meanwhile. */
export function changesOf(before: Written, after: Written): TagInput {
  const names = Object.keys(after) as (keyof Written)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, after[name]]),
  );
}

/** As much of a tag as is needed to undo changes. */
export function valuesBefore(before: Written, changes: TagInput): TagInput {
  const names = Object.keys(changes) as (keyof Written)[];
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/** How files and addresses will name a tag that is called so. */
export const slugOf = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
