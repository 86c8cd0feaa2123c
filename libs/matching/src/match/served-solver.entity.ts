import { Solver } from '@passerelle/solvers';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/**
 * How often a solver has been introduced to a company. A solver without a row never was. This is not a column of the
 * profile, since every change of a profile is matched again.
 */
@Entity('served_solver')
export class ServedSolver {
  @PrimaryColumn('uuid')
  solverId: string;

  @Column('int')
  introductions: number;

  @OneToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
