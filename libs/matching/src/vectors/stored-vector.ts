import { transactionNumber } from '@passerelle/database';
import { Column, PrimaryColumn } from 'typeorm';

/**
 * The vector that a model made of a document's text. During an upgrade several models stand side by side: each worker reads and writes
 * those of its own.
 */
export abstract class StoredVector {
  /** The document's. */
  @PrimaryColumn('uuid')
  id: string;

  /** The name and version of the model. */
  @PrimaryColumn('text')
  model: string;

  /** SHA-256 of the text that was encoded. */
  @Column('bytea')
  textHash: Buffer;

  /** One signed byte a component; empty: this text has no vector, since there is nothing in it or the model fails on it. */
  @Column('bytea')
  vector: Buffer;

  /** The document's `changed_in` when its text was read. While they are equal, nobody has to read the text again to know the vector good. */
  @Column({ type: transactionNumber })
  sourceChangedIn: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
