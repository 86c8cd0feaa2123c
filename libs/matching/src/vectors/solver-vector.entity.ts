import { TracksChanges } from '@passerelle/database';
import { Solver } from '@passerelle/solvers';
import { Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { StoredVector } from './stored-vector.js';

/** The vector of a solver and its visible ideas. The row is deleted with the profile. */
@Entity('solver_vector')
@TracksChanges()
export class SolverVector extends StoredVector {
  @ManyToOne(() => Solver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  solver: Relation<Solver>;
}
