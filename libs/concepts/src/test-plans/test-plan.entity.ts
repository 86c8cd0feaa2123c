import { Person } from '@passerelle/accounts';
import { loaderBy } from '@passerelle/graphql';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';

/** The trial of a concept in homes, and its results; one plan for each concept. The texts may be empty. */
@Entity('concept_test_plan')
@Check('concept_test_plan_begun_check', '(homes_begun IS NULL) = (begun_on IS NULL) AND homes_begun > 0')
export class TestPlan {
  @PrimaryColumn('uuid')
  conceptId: string;

  /** Number of homes planned. */
  @Column('int')
  homes: number;

  /** Number of homes in which the trial has begun, as its members state it. null: none yet. */
  @Column('int', { nullable: true })
  homesBegun: number | null;

  /** Day on which this number of homes had begun. null: none yet. */
  @Column('date', { nullable: true })
  begunOn: string | null;

  /** Duration in weeks. */
  @Column('int')
  weeks: number;

  /** How the people in these homes consent, and withdraw. */
  @Column('text')
  consent: string;

  /** The insured parties, and the insured risks. */
  @Column('text')
  insurance: string;

  /** The measures, and the criteria of success. */
  @Column('text')
  measures: string;

  /** The reasons that would stop the trial. */
  @Column('text')
  stopsWhen: string;

  /** The measured results. */
  @Column('text')
  results: string;

  /** Incidents, and the measures taken after each. */
  @Column('text')
  incidents: string;

  /** Version, from 1 on. It is sent back when the plan is saved. */
  @Column('int')
  number: number;

  /** The person who saved it. null: their account is gone. */
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

/** Finds the test plan of a concept, by its id. */
export class TestPlanLoader extends loaderBy(TestPlan, 'conceptId') {}
