import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret that was mailed and not used yet. Only its SHA-256 is stored: a person who reads the table cannot use the secret. */
@Entity('one_time_token')
@Index(['purpose', 'subjectId', 'email'], { unique: true, where: 'nonce IS NOT NULL' })
export class OneTimeToken {
  /** In hexadecimal. */
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  purpose: string;

  @Column('uuid')
  subjectId: string;

  /** Where the secret was sent, in lower case: a person who has the secret reads the mail of this address. */
  @Column('text')
  email: string;

  /** Makes the same secret again, together with the installation's secret, for a mail that is tried again. null: the secret is spent. */
  @Column('uuid', { nullable: true })
  nonce: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;
}
