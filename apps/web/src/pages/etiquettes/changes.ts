import type { TagInput } from '../../ui/api/schema-types.js';

/** Texts of a tag that curators write. */
export interface Written {
  labelFr: string;
  labelEn: string;
  synonymsFr: readonly string[];
  synonymsEn: readonly string[];
  officialCode: string | null;
  /** Reference of the broader tag. */
  broader: string | null;
}

/** A text on one line, with one blank between words. */
export const lineOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** The lines of a text, one synonym each. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Only the changed fields. The others keep any text that another curator may have written meanwhile. */
export function changesOf(before: Written, after: Written): TagInput {
  const names = Object.keys(after) as (keyof Written)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, after[name]]),
  );
}

/** The former values of the changed fields, to undo the change. */
export function valuesBefore(before: Written, changes: TagInput): TagInput {
  const names = Object.keys(changes) as (keyof Written)[];
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/** Part of a new tag's reference, made from its label, for files and addresses. */
export const slugOf = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|(?<!-)-+$/g, '');
