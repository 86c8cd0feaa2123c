import { InvalidInput, type Sentence } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../graphql.sentences.js';

/** Types of sort keys; `id` is a UUID, `time` a timestamptz(3), `day` a date, `integer` an int4. */
export type KeyKind = 'id' | 'time' | 'day' | 'text' | 'integer' | 'number';
export type KeyValue = string | number | Date | null;

/** Each accepts only values that PostgreSQL accepts for such a column. */
const kinds: Record<KeyKind, z.ZodType<KeyValue>> = {
  id: z.uuid(),
  time: z.iso.datetime({ precision: 3 }).transform((written) => new Date(written)),
  day: z.iso.date().refine((written) => !written.startsWith('0000')),
  text: z.string().refine((written) => !/\0|\p{Cs}/u.test(written)),
  integer: z.int32(),
  // Within the range of float4, the narrowest column for fractions.
  number: z.number().refine((value) => value === 0 || (Math.abs(value) > 1e-37 && Math.abs(value) < 1e37)),
};

/** Writes the position of a row in a list, which the client sends back as `after`. `order` names the list's order. */
export const writeCursor = (order: string, key: readonly KeyValue[]): string =>
  Buffer.from(JSON.stringify([order, ...key])).toString('base64url');

/**
 * Reads a cursor.
 * @throws {InvalidInput} if `writeCursor` could not have written it for this order.
 */
export function readCursor(cursor: string, order: string, keyKinds: readonly KeyKind[]): KeyValue[] {
  const [writtenFor, ...written] = partsOf(cursor) ?? [];
  if (writtenFor !== order || written.length !== keyKinds.length) throw refusedCursor(cursor);
  const key = keyKinds.map((kind, i) =>
    (kind === 'id' ? kinds.id : kinds[kind].nullable()).safeParse(written[i]),
  );
  return key.map((part) => {
    if (!part.success) throw refusedCursor(cursor);
    return part.data;
  });
}

/** The parts of a cursor. undefined: no list has written it. */
function partsOf(cursor: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** The problem with a cursor that a list rejects: another list has written it, or none has. */
export const refusedCursor = (cursor: string): InvalidInput =>
  partsOf(cursor) === undefined ? notACursor() : unknownCursor();

/** The problem with a text that is no cursor at all, such as an empty text. */
export const notACursor = (): InvalidInput => cursorProblem(sentences.notACursor());

/** The problem with a cursor of another list, or of this list before its order changed. */
export const unknownCursor = (): InvalidInput => cursorProblem(sentences.unknownCursor());

const cursorProblem = (message: Sentence): InvalidInput =>
  new InvalidInput([{ field: 'after', rule: 'cursor', message }]);
