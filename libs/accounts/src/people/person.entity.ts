import type { Language } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { loaderById } from '@passerelle/graphql';
import { Conflict, IllegalTransition, type Sentence } from '@passerelle/problems';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { PlatformRole } from '../actor/actor.js';
import { lastChangeOf } from './last-decision.js';

/** A person with an account. better-auth uses the same table for its users, and writes name, e-mail and times. */
@Entity('person')
@Unique(['email'])
@Check('person_role_check', "role IN ('none', 'curator', 'admin')")
@Check('person_language_check', "language IN ('fr', 'en')")
@Check('person_email_check', 'email = lower(email) AND char_length(email) <= 254')
@Check('person_name_check', 'char_length(name) <= 120')
@Check('person_suspended_check', '(suspended_at IS NULL) = (suspension_reason IS NULL)')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  /** Empty for a person who came by a link and has not given their name yet. */
  @Column('text')
  name: string;

  /** In lower case. */
  @Column('text')
  email: string;

  /** The person has opened a link sent to the address. Before that, they get no session. */
  @Column('boolean', { default: false })
  emailVerified: boolean;

  @Column('text', { nullable: true })
  image: string | null;

  @Column('text', { default: 'none' })
  role: PlatformRole;

  @Column('text', { default: 'fr' })
  language: Language;

  /** An admin has suspended the account. It gets no session and no mails. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  suspendedAt: Date | null;

  /** The admin’s reason for the suspension. null: not suspended. */
  @Column('text', { nullable: true })
  suspensionReason: string | null;

  /** Since when the person has a second factor, which every sign-in asks for; null: none. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  secondFactorSince: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt: Date;

  suspend(reason: string, now: Date): void {
    if (this.suspendedAt !== null)
      throw new IllegalTransition(sentences.alreadySuspended(), 'suspended', 'suspended');
    Object.assign(this, { suspendedAt: now, suspensionReason: reason, updatedAt: now });
  }

  reinstate(now: Date): void {
    if (this.suspendedAt === null) throw new IllegalTransition(sentences.notSuspended(), 'active', 'active');
    Object.assign(this, { suspendedAt: null, suspensionReason: null, updatedAt: now });
  }
}

/**
 * Finds people by id. Return them only as `PersonType`, since showing an address needs the permission of a policy.
 */
export class PersonLoader extends loaderById(Person) {}

/**
 * The conflict for a person who saves an object that has changed since they read it. It names the last change's
 * author and time, from the audit log. The caller has checked that the person may change the object.
 */
export async function changedMeanwhile(
  tx: Transaction,
  { kind, id, version }: { kind: string; id: string; version: number },
  sentence: Sentence,
): Promise<Conflict> {
  const last = await lastChangeOf(tx, { kind, id });
  return new Conflict(sentence, last && { version, changedAt: last.at, changedBy: last.name });
}
