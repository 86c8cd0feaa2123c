import { listLoaderBy } from '@passerelle/graphql';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  VersionColumn,
} from 'typeorm';

/** A plan: targets that partners have agreed to reach together, in some years. */
@Entity('plan')
@Index(['fromYear', 'id'])
@Check('plan_years_check', 'years BETWEEN 1 AND 5')
export class Plan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  /** Purpose of the plan, in a few sentences; may be empty. */
  @Column('text')
  purpose: string;

  /** First year of the plan. */
  @Column('integer')
  fromYear: number;

  @Column('integer')
  years: number;

  /** Visible to all signed-in readers. Otherwise only to curators. */
  @Column('boolean', { default: false })
  shared: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** When two people change the same plan, the second gets an error. Nothing is overwritten. */
  @VersionColumn()
  version: number;

  get untilYear(): number {
    return this.fromYear + this.years - 1;
  }
}

/** An axis of a plan, which groups its objectives. */
@Entity('plan_axis')
@Index(['planId', 'position'])
export class PlanAxis {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @Column('text')
  title: string;

  @Column('integer')
  position: number;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<Plan>;
}

/** Finds the axes of plans, in their order. */
export class AxesLoader extends listLoaderBy(PlanAxis, 'planId', { order: { position: 'ASC', id: 'ASC' } }) {}
