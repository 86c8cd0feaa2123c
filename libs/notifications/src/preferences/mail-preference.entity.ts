import { Person } from '@passerelle/accounts';
import { EventSet } from '@passerelle/database';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation, VersionColumn } from 'typeorm';
import type { MailCategory, MailTiming } from './mail-categories.js';

/** A person's choices of mails. Without a row, the defaults apply. */
@Entity('mail_preference')
export class MailPreference {
  @PrimaryColumn('uuid')
  personId: string;

  /**
   * Chosen timings, by category. Refusals of mails about fitting needs are stored elsewhere, since they belong to the
   * address (`contact_refusal`), which may have no account.
   */
  @Column('jsonb', { default: {} })
  timings: Partial<Record<MailCategory, MailTiming>>;

  /** The hour of the mail of the day, in local time of the zone. */
  @Column('smallint', { default: 8 })
  hour: number;

  @Column('text', { default: 'Europe/Paris' })
  zone: string;

  /** In August, only mails that cannot wait. */
  @Column('boolean', { default: false })
  quietAugust: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  changedAt: Date;

  /** Two pages may be open. The second gets an error, and nothing is overwritten. */
  @VersionColumn({ default: 1 })
  version: number;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}

export const mailPreferenceEvents = new EventSet();

/** A person has chosen other mails. The choices are read again each time a mail is sent. */
export const MailPreferencesChanged = mailPreferenceEvents.define<{ personId: string }>(
  'MailPreferencesChanged',
  { invalidates: 'nothing', forTheRecord: true },
);
