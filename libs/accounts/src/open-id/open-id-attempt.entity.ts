import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A sign-in at the provider of OpenID Connect, of one browser, for ten minutes. The answer of the provider is taken
 * once. It then waits, if its address has to be confirmed by a mailed code.
 */
@Entity('open_id_attempt')
export class OpenIdAttempt {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the secret in the browser's cookie. */
  @Column('text', { unique: true })
  browserHash: string;

  /** Values that the provider returns, as they were sent. */
  @Column('text')
  state: string;

  @Column('text')
  nonce: string;

  /** The secret of PKCE. */
  @Column('text')
  verifier: string;

  /** The page where the person wanted to go. */
  @Column('text', { nullable: true })
  next: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** What the provider has said: its identifier of the person, their address and name. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
}
