import { createHash } from 'node:crypto';
import { foldHeading } from '@passerelle/imports';
import { kindsOfImport } from '../plan/import-kinds.js';
import {
  type ImportKind,
  type Likeness,
  type LikenessBy,
  MOST_LIKENESSES,
} from '../plan/import-plan.entity.js';

/** Finds the rows of a file that may be about the same object, although their identifiers differ. */
export class Likenesses {
  /** The first pairs, in the order of the file. */
  readonly found: Likeness[] = [];
  private readonly first = new Map<string, { row: number; externalId: unknown }>();

  constructor(private readonly kind: ImportKind) {}

  note(row: number, value: Readonly<Record<string, unknown>>): void {
    const { externalId } = value;
    let like: Likeness | undefined;
    for (const [by, likeness] of kindsOfImport[this.kind].likeness(value)) {
      const key = keyOf(by, likeness);
      if (key === undefined) continue;
      const before = this.first.get(key);
      if (before === undefined) this.first.set(key, { row, externalId });
      // The same identifier again is refused, or has the same content. It creates no second object.
      else if (before.externalId !== externalId) like ??= { row, like: before.row, by };
    }
    if (like !== undefined && this.found.length < MOST_LIKENESSES) this.found.push(like);
  }
}

/** Shorter texts, such as “To be completed”, are equal without being about the same object. */
const SHORTEST_TEXT = 40;

/** The compared values, folded and of a fixed length. undefined: there is nothing to compare. */
function keyOf(by: LikenessBy, likeness: unknown): string | undefined {
  if (typeof likeness !== 'string') return undefined;
  const whole = by === 'website' ? likeness.replace(/^https?:\/\//iu, '').replace(/^www\./iu, '') : likeness;
  const folded = foldHeading(whole);
  if (folded === '' || (by === 'text' && folded.length < SHORTEST_TEXT)) return undefined;
  const compared = by === 'siren' ? folded.replaceAll(' ', '') : folded;
  return `${by} ${createHash('sha256').update(compared).digest('base64')}`;
}
