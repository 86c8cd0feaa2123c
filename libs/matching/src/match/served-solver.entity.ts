import { Solver } from '@passerelle/solvers';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** How often a solver has been introduced to a company; no row: never. Not a column of the profile: a changed profile is matched again. */
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
