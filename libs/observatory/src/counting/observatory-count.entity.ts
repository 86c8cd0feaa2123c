import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many there are of one series in one month, one territory and one theme. Exact, and so for nobody's eyes: what is published is
 * counted in fives of it.
 */
@Entity('observatory_count')
export class ObservatoryCount {
  /** Of the places that the observatory offers; empty: everywhere. */
  @PrimaryColumn('text')
  territory: string;

  /** The id of a theme; empty: about anything. */
  @PrimaryColumn('text')
  theme: string;

  @PrimaryColumn('text')
  series: string;

  /** Its first day. */
  @PrimaryColumn('date')
  month: string;

  @Column('int')
  count: number;
}
