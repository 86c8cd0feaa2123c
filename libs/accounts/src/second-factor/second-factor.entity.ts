import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** The authenticator app of a person: the secret that it shares with us. */
@Entity('authenticator_app')
export class AuthenticatorApp {
  @PrimaryColumn('uuid')
  personId: string;

  /** Encrypted with the installation’s secret. */
  @Column('text')
  sealedSecret: string;

  /** When the person typed the first code; null: the secret is offered only. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  confirmedAt: Date | null;

  /** The time step of the last code that was accepted: a code works once (RFC 6238, 5.2). */
  @Column('integer', { default: 0 })
  lastStep: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}

/** A passkey: the public half of a key pair that a device of the person keeps (WebAuthn). */
@Entity('passkey')
@Index(['personId', 'id'])
@Check('passkey_name_check', 'char_length(name) BETWEEN 1 AND 60')
export class Passkey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** Identifier that the device gave, in base64url. */
  @Column('text', { unique: true })
  credentialId: string;

  /** In COSE, base64url. */
  @Column('text')
  publicKey: string;

  /** How often the device has signed, as it counts; 0 where it does not count. */
  @Column('bigint', { default: 0 })
  counter: string;

  /** How the browser reaches the device: `internal`, `usb`, `hybrid`… */
  @Column('text', { array: true, default: () => "'{}'" })
  transports: string[];

  /** The device in the person’s words, or by its browser. */
  @Column('text')
  name: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}

/** A code for the day on which the app or the device is lost. It works once. */
@Entity('recovery_code')
@Index(['personId'])
export class RecoveryCode {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** SHA-256 of the code: its 80 random bits need no slow hash. */
  @Column('text', { unique: true })
  hash: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  usedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
