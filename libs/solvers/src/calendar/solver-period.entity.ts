import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { type CalendarKind, Solver } from '../solver/solver.entity.js';

/** An absence declared with `setAbsence`, or a period in the year of a learner. */
export type PeriodKind = 'absence' | CalendarKind;

/** Days of a solver that are declared in advance: an absence, or a part of a learner's year. */
@Entity('solver_period')
@Index('solver_period_absence_idx', ['solverId'], { unique: true, where: "kind = 'absence'" })
@Index(['solverId', 'until'])
@Index(['until', 'id'])
@Check('solver_period_kind_check', `kind IN ('absence', 'exams', 'holidays', 'company', 'school')`)
@Check('solver_period_days_check', 'from_day <= until_day')
@Check('solver_period_away_check', `away OR kind <> 'absence'`)
export class SolverPeriod {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  kind: PeriodKind;

  /** The first day, in France. */
  @Column('date', { name: 'from_day' })
  from: string;

  /** The last day. */
  @Column('date', { name: 'until_day' })
  until: string;

  /** Whether the solver does not answer on these days. */
  @Column('boolean')
  away: boolean;

  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
