import { Column, Entity, PrimaryColumn } from 'typeorm';

/** State from which a month was counted. While its fingerprint is the same, nothing in the month has changed. */
@Entity('observatory_month')
export class ObservatoryMonth {
  /** First day of the month. */
  @PrimaryColumn('date')
  month: string;

  @Column('text')
  fingerprint: string;
}
