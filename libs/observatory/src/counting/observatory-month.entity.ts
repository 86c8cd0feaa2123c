import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a month was counted from. While its fingerprint is the same, nothing in it has changed. */
@Entity('observatory_month')
export class ObservatoryMonth {
  /** Its first day. */
  @PrimaryColumn('date')
  month: string;

  @Column('text')
  fingerprint: string;
}
