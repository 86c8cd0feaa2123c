import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that wants no more mails, whichever profile has the address, now or after a later import. */
@Entity('contact_refusal')
export class ContactRefusal {
  /** In lower case. */
  @PrimaryColumn('text')
  email: string;

  @Column({ type: 'timestamptz', precision: 3 })
  refusedAt: Date;
}
