import { Person } from '@passerelle/accounts';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
  VersionColumn,
} from 'typeorm';
import { PlanAxis } from '../plan/index.js';
import type { ObservedFigure } from './observed-figures.js';
import type { ObjectiveUnit } from './units.js';

/** Numbers as people write them: PostgreSQL keeps them exactly, and gives a text. */
const number = {
  to: (value: number) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** What a plan wants to reach by a day. */
@Entity('objective')
@Index(['axisId', 'id'])
@Index('objective_observed_idx', ['observed'], { where: 'observed IS NOT NULL' })
@Check('objective_unit_check', `unit IN ('count', 'percent', 'days', 'hours', 'euros')`)
@Check('objective_course_check', 'target <> baseline AND starts_on < due_on')
@Check('objective_observed_check', 'observed IS NOT NULL OR (territory_code IS NULL AND theme IS NULL)')
export class Objective {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  axisId: string;

  @Column('text')
  title: string;

  /** What is counted, in words. */
  @Column('text')
  figure: string;

  @Column('text')
  unit: ObjectiveUnit;

  /** What it was at the start. */
  @Column('numeric', { transformer: number })
  baseline: number;

  @Column('numeric', { transformer: number })
  target: number;

  @Column('date')
  startsOn: string;

  @Column('date')
  dueOn: string;

  /** The figure of the observatory that measures it; null: people do. */
  @Column('text', { nullable: true })
  observed: ObservedFigure | null;

  /** Where and about what the observatory looks; null: everywhere, about anything. */
  @Column('text', { nullable: true })
  territoryCode: string | null;

  @Column('text', { nullable: true })
  theme: string | null;

  /** Its place in its axis, from 0. Two may have the same: then the one that is due first, is first. */
  @Column('integer', { default: 0 })
  position: number;

  @VersionColumn()
  version: number;

  @ManyToOne(() => PlanAxis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'axis_id' })
  axis: Relation<PlanAxis>;
}

/** How much it was on a day. The last one tells how the objective fares. */
@Entity('objective_measure')
@Index(['notedById'])
@Unique('objective_measure_day_key', ['objectiveId', 'measuredOn'])
export class ObjectiveMeasure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  objectiveId: string;

  @Column('numeric', { transformer: number })
  value: number;

  @Column('date')
  measuredOn: string;

  /** Where the number comes from; may be empty. */
  @Column('text')
  note: string;

  /** Who noted it; null: the observatory did, or their account is gone. */
  @Column('uuid', { nullable: true })
  notedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  notedAt: Date;

  @ManyToOne(() => Objective, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'objective_id' })
  objective: Relation<Objective>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'noted_by_id' })
  notedBy: Relation<Person> | null;
}
