import { Person } from '@passerelle/accounts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/index.js';

/** How a concept is tried in homes, and what came of it; one for each concept. The texts may be empty. */
@Entity('concept_test_plan')
export class TestPlan {
  @PrimaryColumn('uuid')
  conceptId: string;

  /** In how many homes. */
  @Column('int')
  homes: number;

  /** For how many weeks. */
  @Column('int')
  weeks: number;

  /** How the people agree, and withdraw. */
  @Column('text')
  consent: string;

  /** Who is insured for what. */
  @Column('text')
  insurance: string;

  /** What is measured, and what would be a success. */
  @Column('text')
  measures: string;

  /** What would stop the trial. */
  @Column('text')
  stopsWhen: string;

  /** What was measured. */
  @Column('text')
  results: string;

  /** What went wrong, and what was done. */
  @Column('text')
  incidents: string;

  /** From 1 on; sent back when it is saved. */
  @Column('int')
  number: number;

  /** Null: their account is gone. */
  @Column('uuid', { nullable: true })
  savedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'saved_by_id' })
  savedBy: Relation<Person> | null;
}
