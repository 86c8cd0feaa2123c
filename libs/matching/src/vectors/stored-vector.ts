import { transactionNumber } from '@passerelle/database';
import { Column, PrimaryColumn } from 'typeorm';

/**
 * The vector that a model made from a document's text. During an upgrade several models exist side by side: each worker reads and writes
 * only the vectors of its own model.
 */
export abstract class StoredVector {
  /** Id of the document. */
  @PrimaryColumn('uuid')
  id: string;

  /** Name and version of the model. */
  @PrimaryColumn('text')
  model: string;

  /** SHA-256 of the text that was encoded. */
  @Column('bytea')
  textHash: Buffer;

  /** One signed byte a component; empty: this text has no vector, since it has no content or the model fails on it. */
  @Column('bytea')
  vector: Buffer;

  /**
   * The document's `changed_in` when its text was read. While the two are equal, the vector is known to be valid without reading the text
   * again.
   */
  @Column({ type: transactionNumber })
  sourceChangedIn: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
