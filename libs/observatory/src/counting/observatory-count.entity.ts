import { Need } from '@passerelle/needs';
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/**
 * Count of one series in one month, one territory and one theme. The count is exact and so never shown. Published
 * figures are rounded to fives.
 */
@Entity('observatory_count')
export class ObservatoryCount {
  /** One of the places that the observatory offers. Empty: everywhere. */
  @PrimaryColumn('text')
  territory: string;

  /** The id of a theme. Empty: all themes. */
  @PrimaryColumn('text')
  theme: string;

  @PrimaryColumn('text')
  series: string;

  /** First day of the month. */
  @PrimaryColumn('date')
  month: string;

  @Column('int')
  count: number;
}

/** When the first solver stood out for a need, from the events. */
@Entity('observatory_first_match')
export class FirstMatch {
  @PrimaryColumn('uuid')
  needId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  foundAt: Date;

  @OneToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;
}

/** The state from which a month was counted. While its fingerprint is the same, nothing in the month has changed. */
@Entity('observatory_month')
export class ObservatoryMonth {
  /** First day of the month. */
  @PrimaryColumn('date')
  month: string;

  @Column('text')
  fingerprint: string;
}

/** The last count: a single row, which is locked during a count. */
@Entity('observatory_run')
@Check('observatory_run_id_check', 'id = 1')
export class ObservatoryRun {
  @PrimaryColumn('int')
  id: number;

  /** null: there was no count yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  countedAt: Date | null;
}

/** Present stock of one series, as of the last count. As exact as `ObservatoryCount`. */
@Entity('observatory_stock')
export class ObservatoryStock {
  /** As in `ObservatoryCount`. */
  @PrimaryColumn('text')
  territory: string;

  @PrimaryColumn('text')
  theme: string;

  @PrimaryColumn('text')
  series: string;

  /** Subject of the count: the id of a tag. Empty: all tags. */
  @PrimaryColumn('text')
  subject: string;

  @Column('int')
  count: number;
}
