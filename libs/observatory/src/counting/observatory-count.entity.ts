import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Count of one series in one month, one territory and one theme. The count is exact and so never shown: published figures are made from it
 * in fives.
 */
@Entity('observatory_count')
export class ObservatoryCount {
  /** One of the places that the observatory offers; empty: everywhere. */
  @PrimaryColumn('text')
  territory: string;

  /** The id of a theme; empty: all themes. */
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
