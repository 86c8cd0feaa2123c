import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  /** Subject of the count: the id of a tag; empty: all tags. */
  @PrimaryColumn('text')
  subject: string;

  @Column('int')
  count: number;
}
