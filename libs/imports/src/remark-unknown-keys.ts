import type { Sentence } from '@passerelle/problems';
import type { ImportProblem, ImportRow } from './import-row.js';
import { sentences } from './imports.sentences.js';

/** Passes rows on, and remarks once on each unknown key, at its first occurrence, since it may be a typing error. */
export async function* remarkUnknownKeys(
  rows: AsyncIterable<ImportRow>,
  known: readonly string[],
  remark: (remark: ImportProblem) => void,
): AsyncGenerator<ImportRow> {
  const expected = new Set(known);
  for await (const each of rows) {
    for (const key of Object.keys(each.value ?? {})) {
      if (expected.has(key)) continue;
      expected.add(key);
      remark({ row: each.row, field: key, message: sentences.unknownColumn({ column: key, known }) });
    }
    yield each;
  }
}

/** Whether the content of a row equals the known content. The order within a list makes no difference. */
export function hasSameContent<Content extends object>(known: Content, input: Partial<Content>): boolean {
  const keys = Object.keys(input) as (keyof Content)[];
  return keys.every((key) => comparable(input[key]) === comparable(known[key]));
}

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

/** An object created or changed by an import that is being undone. */
export interface ObjectToUndo {
  id: string;
  /** Its version after the import. */
  version: number;
  /** Its state before the import. null: the import created it. */
  before: unknown;
}

/** Result for the object. A sentence gives the reason if it stays as it is. */
export type UndoneObject = 'withdrawn' | 'restored' | Sentence;
