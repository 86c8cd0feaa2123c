import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret that somebody was sent and has not used yet. Only its SHA-256 is here: the table opens nothing. */
@Entity('one_time_token')
export class OneTimeToken {
  /** In hexadecimal. */
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  purpose: string;

  @Column('uuid')
  subjectId: string;

  /** Where the secret was sent, in lower case: whoever has it, reads the mail of that address. */
  @Column('text')
  email: string;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;
}
