import { TracksChanges, transactionNumber } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/**
 * The vector that a model made from a document's text. During an upgrade several models exist side by side. Each
 * worker reads and writes only the vectors of its own model.
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

  /**
   * One signed byte for each component. Empty: the text has no vector, since it has no content or the model fails on
   * it.
   */
  @Column('bytea')
  vector: Buffer;

  /**
   * The document's `changed_in` when its text was read. While this equals the present `changed_in`, the vector is
   * valid, and the text need not be read again.
   */
  @Column({ type: transactionNumber })
  sourceChangedIn: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}

/**
 * Whether a vector has a direction, and only components that an encoder may return. Other vectors cannot be compared,
 * and would make every computation fail.
 */
export function isVector(vector: Int8Array): boolean {
  return vector.some((component) => component !== 0) && !vector.includes(-128);
}

/** The vector of a need that is, or was, published. The row is deleted with the need. */
@Entity('need_vector')
@TracksChanges()
export class NeedVector extends StoredVector {
  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  need: Relation<Need>;
}

/** The vector of a solver and its visible ideas. The row is deleted with the profile. */
@Entity('solver_vector')
@TracksChanges()
export class SolverVector extends StoredVector {
  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  solver: Relation<Solver>;
}
