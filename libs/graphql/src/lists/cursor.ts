import { InvalidInput } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../graphql.sentences.js';

/** What a list can be sorted by; `id` is a UUID, `time` a timestamptz(3), `day` a date, `integer` an int4. */
export type KeyKind = 'id' | 'time' | 'day' | 'text' | 'integer' | 'number';
export type KeyValue = string | number | Date | null;

/** Each accepts only what PostgreSQL will take as a value of such a column. */
const kinds: Record<KeyKind, z.ZodType<KeyValue>> = {
  id: z.uuid(),
  time: z.iso.datetime({ precision: 3 }).transform((written) => new Date(written)),
  day: z.iso.date().refine((written) => !written.startsWith('0000')),
  text: z.string().refine((written) => !/\0|\p{Cs}/u.test(written)),
  integer: z.int32(),
  // Within the range of float4, the narrowest column that holds fractions.
  number: z.number().refine((value) => value === 0 || (Math.abs(value) > 1e-37 && Math.abs(value) < 1e37)),
};

/** Writes where a row stands in a list, for the client to hand back as `after`. `order` names the list's order. */
export const writeCursor = (order: string, key: readonly KeyValue[]): string =>
  Buffer.from(JSON.stringify([order, ...key])).toString('base64url');

/**
 * Reads a cursor back.
 * @throws {InvalidInput} if it is not one that `writeCursor` could have written for this order.
 */
export function readCursor(cursor: string, order: string, keyKinds: readonly KeyKind[]): KeyValue[] {
  try {
    const [writtenFor, ...written] = z
      .array(z.unknown())
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (writtenFor === order && written.length === keyKinds.length) {
      return keyKinds.map((kind, i) => (kind === 'id' ? kinds.id : kinds[kind].nullable()).parse(written[i]));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
  }
  throw unknownCursor();
}

/** The problem of a cursor that was written by another list, or by nobody. */
export const unknownCursor = (): InvalidInput =>
  new InvalidInput([{ field: 'after', rule: 'cursor', message: sentences.unknownCursor() }]);
