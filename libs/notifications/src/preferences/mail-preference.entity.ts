import { Person } from '@passerelle/accounts';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation, VersionColumn } from 'typeorm';
import type { MailCategory, MailTiming } from './mail-categories.js';

/** Which mails somebody has chosen; without a row, the defaults hold. */
@Entity('mail_preference')
export class MailPreference {
  @PrimaryColumn('uuid')
  personId: string;

  /**
   * What was chosen, by category. Whether needs that fit are mailed at all is not in here: that refusal belongs to the address
   * (`contact_refusal`), which may have no account.
   */
  @Column('jsonb', { default: {} })
  timings: Partial<Record<MailCategory, MailTiming>>;

  /** The hour of the list of what can wait, by the clocks of the zone. */
  @Column('smallint', { default: 8 })
  hour: number;

  @Column('text', { default: 'Europe/Paris' })
  zone: string;

  /** In August, only what cannot wait. */
  @Column('boolean', { default: false })
  quietAugust: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  changedAt: Date;

  /** Two pages may be open: the second is told, and nothing is overwritten. */
  @VersionColumn({ default: 1 })
  version: number;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
