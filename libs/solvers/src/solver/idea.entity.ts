import { TracksChanges } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sentences } from '../solvers.sentences.js';
import { Solver } from './solver.entity.js';

/** Something a solver proposes or already sells. */
@Entity('idea')
@TracksChanges()
@Index(['solverId'])
@Check('idea_hidden_check', '(hidden_at IS NULL) = (hidden_reason IS NULL)')
export class Idea {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  /** When a curator hid it from all but those who hold the profile. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  hiddenAt: Date | null;

  /** Why, in the curator’s words; null: it is not hidden. */
  @Column('text', { nullable: true })
  hiddenReason: string | null;

  @ManyToOne(() => Solver, (solver) => solver.ideas, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  /** @param reason in the curator's words; the holders of the profile read it */
  hide(reason: string, now: Date): void {
    if (this.hiddenAt !== null) throw new IllegalTransition(sentences.alreadyHidden(), 'hidden', 'hidden');
    Object.assign(this, { hiddenAt: now, hiddenReason: reason });
  }

  unhide(): void {
    if (this.hiddenAt === null) throw new IllegalTransition(sentences.notHidden(), 'shown', 'shown');
    Object.assign(this, { hiddenAt: null, hiddenReason: null });
  }
}
