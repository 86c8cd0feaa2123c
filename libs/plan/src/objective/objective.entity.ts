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
import { PlanAxis } from '../plan.entity.js';
import type { ObservedFigure } from './observed-figures.js';

export const objectiveUnits = ['count', 'percent', 'days', 'hours', 'euros'] as const;
export type ObjectiveUnit = (typeof objectiveUnits)[number];

/** Numbers as people write them. PostgreSQL stores them exactly, and returns a text. */
const number = {
  to: (value: number) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** An objective of a plan: a target to reach by a day. */
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

  /** Name of the counted figure. */
  @Column('text')
  figure: string;

  @Column('text')
  unit: ObjectiveUnit;

  /** The value at the start. */
  @Column('numeric', { transformer: number })
  baseline: number;

  @Column('numeric', { transformer: number })
  target: number;

  @Column('date')
  startsOn: string;

  @Column('date')
  dueOn: string;

  /** The observatory's figure that measures the objective. null: people measure it. */
  @Column('text', { nullable: true })
  observed: ObservedFigure | null;

  /** Territory and theme of the observatory's figure. null: everywhere, all themes. */
  @Column('text', { nullable: true })
  territoryCode: string | null;

  @Column('text', { nullable: true })
  theme: string | null;

  /** Position in the axis, from 0. Of two objectives with the same position, the one due first comes first. */
  @Column('integer', { default: 0 })
  position: number;

  @VersionColumn()
  version: number;

  @ManyToOne(() => PlanAxis, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'axis_id' })
  axis: Relation<PlanAxis>;
}

/** Value of an objective on a day. The latest value gives the objective's progress. */
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

  /** The source of the number; may be empty. */
  @Column('text')
  note: string;

  /** The person who recorded it. null: the observatory did, or the person's account is gone. */
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
