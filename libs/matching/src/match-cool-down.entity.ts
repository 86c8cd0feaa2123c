import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/**
 * The end of the time in which a pair is not introduced again. When the row has expired, the pair must be matched
 * again.
 */
@Entity('match_cool_down')
@Index(['solverId'])
@Index(['until'])
export class MatchCoolDown {
  @PrimaryColumn('uuid')
  needId: string;

  @PrimaryColumn('uuid')
  solverId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
