import { Person } from '@passerelle/accounts';
import { EventSet } from '@passerelle/database';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';

/** The mail of the day: the one mail with everything that can wait, for one person. */
@Entity('action_list')
@Unique(['personId', 'day'])
export class ActionList {
  /** The Message-ID of the mail contains this id. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** The day at the person's place, as YYYY-MM-DD. */
  @Column('date')
  day: string;

  /** null without a refusal: not sent yet, or no notice needed a mail any more. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailedAt: Date | null;

  /** A worker is sending the mail. Its claim ends at this time. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailingUntil: Date | null;

  /**
   * When it was last unknown whether the mail server had taken the mail. The mail was sent again, and may have
   * arrived twice. null: never.
   */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  mailUnsureAt: Date | null;

  /** Codes with which the mail server refused the mail for good. */
  @Column('text', { nullable: true })
  mailRefusal: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}

export const actionListEvents = new EventSet();

/** A person's hour has come, and notices wait for them. The subject is their list of the day. */
export const ActionListDue = actionListEvents.define<{ listId: string }>('ActionListDue', {
  invalidates: 'nothing',
});
