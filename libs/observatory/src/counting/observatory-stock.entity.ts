import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many there are of something now, as far as the last count knows. As exact as `ObservatoryCount`. */
@Entity('observatory_stock')
export class ObservatoryStock {
  /** As in `ObservatoryCount`. */
  @PrimaryColumn('text')
  territory: string;

  @PrimaryColumn('text')
  theme: string;

  @PrimaryColumn('text')
  series: string;

  /** What is counted: the id of a tag; empty: all of them. */
  @PrimaryColumn('text')
  subject: string;

  @Column('int')
  count: number;
}
