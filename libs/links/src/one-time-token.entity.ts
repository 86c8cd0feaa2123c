import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A secret that was mailed and not used yet. Only its SHA-256 is stored, so that a reader of the table cannot use the
 * secret.
 */
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

  /** Where the secret was sent, in lower case. A person who has the secret reads the mail of this address. */
  @Column('text')
  email: string;

  /**
   * Recreates the same secret, together with the installation's secret, for a mail that is tried again. null: the
   * secret was consumed.
   */
  @Column('uuid', { nullable: true })
  nonce: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;
}
