import type { Language } from '@passerelle/config';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PlatformRole } from '../actor/index.js';

/** Somebody with an account. The table is also better-auth's table of users, which writes name, e-mail and times. */
@Entity('person')
@Unique(['email'])
@Check('person_role_check', "role IN ('none', 'curator', 'admin')")
@Check('person_language_check', "language IN ('fr', 'en')")
@Check('person_email_check', 'email = lower(email) AND char_length(email) <= 254')
@Check('person_name_check', 'char_length(name) <= 120')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  /** Empty for somebody who came by a link and has not given it yet. */
  @Column('text')
  name: string;

  /** In lower case. */
  @Column('text')
  email: string;

  /** This person has opened a link sent to the address. Without that, nobody gets a session. */
  @Column('boolean', { default: false })
  emailVerified: boolean;

  @Column('text', { nullable: true })
  image: string | null;

  @Column('text', { default: 'none' })
  role: PlatformRole;

  @Column('text', { default: 'fr' })
  language: Language;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt: Date;
}
