import { createHash } from 'node:crypto';
import type { RowDecision } from '@passerelle/imports';

/** Bytes of a row number, and of the digest of a decision. */
const NUMBER = 4;
const DIGEST = 8;

/** Decisions about the rows of a file, as digests: short enough to be stored, and to be compared with later decisions. */
export class Decisions {
  private readonly byRow = new Map<number, string>();

  static unpack(packed: Buffer): Decisions {
    const decisions = new Decisions();
    for (let at = 0; at < packed.length; at += NUMBER + DIGEST)
      decisions.byRow.set(packed.readUInt32BE(at), packed.toString('hex', at + NUMBER, at + NUMBER + DIGEST));
    return decisions;
  }

  add(decisions: readonly RowDecision[]): void {
    for (const decision of decisions) this.byRow.set(decision.row, digestOf(decision));
  }

  /** Whether these decisions equal the stored ones. */
  include(decisions: readonly RowDecision[]): boolean {
    return decisions.every((decision) => this.byRow.get(decision.row) === digestOf(decision));
  }

  equal(others: Decisions): boolean {
    return this.pack().equals(others.pack());
  }

  pack(): Buffer {
    const rows = [...this.byRow].toSorted(([a], [b]) => a - b);
    const packed = Buffer.alloc(rows.length * (NUMBER + DIGEST));
    for (const [i, [row, digest]] of rows.entries()) {
      packed.writeUInt32BE(row, i * (NUMBER + DIGEST));
      packed.write(digest, i * (NUMBER + DIGEST) + NUMBER, 'hex');
    }
    return packed;
  }

  /** One hash of all decisions, and of further inputs of the plan. */
  hash(...more: readonly unknown[]): string {
    return createHash('sha256').update(this.pack()).update(JSON.stringify(more)).digest('hex');
  }
}

const digestOf = ({ row, outcome, of }: RowDecision): string =>
  createHash('sha256')
    .update(`${row} ${outcome} ${of}`)
    .digest('hex')
    .slice(0, 2 * DIGEST);
