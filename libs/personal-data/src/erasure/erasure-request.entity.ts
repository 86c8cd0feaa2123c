import { Person } from '@passerelle/accounts';
import { Check, Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { PersonSets } from './person-sets.js';

/** Who wants an account erased: its person, the operator to whom the person wrote, or nobody has used the account for long. */
export const erasureCauses = ['asked', 'operator', 'inactive'] as const;
export type ErasureCause = (typeof erasureCauses)[number];

/** What becomes of an object that the person holds alone. */
export interface HoldingChoice {
  kind: string;
  id: string;
  /** Who takes over; null: nobody, the object is closed. */
  successorId: string | null;
}

/** An account that will be erased. Until it is due, its person may keep it. */
@Entity('erasure_request')
@Check('erasure_request_cause_check', `cause IN ('asked', 'operator', 'inactive')`)
export class ErasureRequest {
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  cause: ErasureCause;

  @Column({ type: 'timestamptz', precision: 3 })
  requestedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  dueAt: Date;

  @Column('jsonb', { default: [] })
  choices: HoldingChoice[];

  /** What belonged to the person when the erasure began: it ends what it began, even after a crash. Null: not begun. */
  @Column('jsonb', { nullable: true })
  sets: PersonSets | null;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}

/**
 * Ledger of what was erased, by identifiers that lead to nobody. After a restore the erasures are done again: see
 * `replayErasures`.
 */
@Entity('erasure')
@Check('erasure_kind_check', `kind IN ('person', 'solver')`)
export class Erasure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: 'person' | 'solver';

  @Column({ type: 'timestamptz', precision: 3 })
  erasedAt: Date;
}

/**
 * A session that ended because its account was erased, by the SHA-256 of its token. At the next visit of its browser, the
 * answer has the browser forget what was typed there.
 */
@Entity('erased_session')
export class ErasedSession {
  @PrimaryColumn('text')
  hash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  endedAt: Date;
}
