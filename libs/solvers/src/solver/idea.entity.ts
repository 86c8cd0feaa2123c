import { TracksChanges } from '@passerelle/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Solver } from './solver.entity.js';

/** Something a solver proposes or already sells. */
@Entity('idea')
@TracksChanges()
@Index(['solverId'])
export class Idea {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @ManyToOne(() => Solver, (solver) => solver.ideas, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;
}
