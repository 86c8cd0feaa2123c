import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that asked to be left alone, whatever profile names it, now or after a later import. */
@Entity('contact_refusal')
export class ContactRefusal {
  /** In lower case. */
  @PrimaryColumn('text')
  email: string;

  @Column({ type: 'timestamptz', precision: 3 })
  refusedAt: Date;
}
