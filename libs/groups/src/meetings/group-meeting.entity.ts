import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  VersionColumn,
} from 'typeorm';
import { Group } from '../group/group.entity.js';
import { sentences } from '../groups.sentences.js';

/** Time, place and agenda of a meeting. */
export type MeetingPlan = Pick<GroupMeeting, 'at' | 'place' | 'link' | 'agenda'>;

/** A meeting of a group, with the notes that members write during it. */
@Entity('group_meeting')
@Index(['groupId', 'at', 'id'])
@Index(['plannedById'])
@Index(['writtenById'])
@Check('group_meeting_where_check', 'place IS NOT NULL OR link IS NOT NULL')
@Check('group_meeting_edition_check', '(edition = 0) = (published_from IS NULL)')
export class GroupMeeting {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  groupId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('text', { nullable: true })
  place: string | null;

  /** Link to a video call. */
  @Column('text', { nullable: true })
  link: string | null;

  /** May be empty. */
  @Column('text')
  agenda: string;

  /** Number of changes of its day, hour or place. Calendars use the entry with the highest. */
  @Column('int', { default: 0 })
  sequence: number;

  /** When the meeting was cancelled. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  cancelledAt: Date | null;

  /** The reason; may be empty. */
  @Column('text', { default: '' })
  cancelNote: string;

  /** The minutes as they are being written. The sent text is in `MinutesEdition`, and does not change. */
  @Column('text', { default: '' })
  minutes: string;

  @Column('uuid', { nullable: true })
  writtenById: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  writtenAt: Date | null;

  /** How often the minutes were sent, including corrections. */
  @Column('int', { default: 0 })
  edition: number;

  /** The version that was sent last. A repeated request, as after a lost connection, does not send it twice. */
  @Column('int', { nullable: true })
  publishedFrom: number | null;

  @Column('uuid', { nullable: true })
  plannedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  plannedAt: Date;

  /** When two people write at once, the second gets a conflict. Nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'planned_by_id' })
  plannedBy: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'written_by_id' })
  writtenBy: Relation<Person> | null;

  /** Whether the meeting is in the future, and not cancelled. */
  isAheadAt(now: Date): boolean {
    return this.cancelledAt === null && now < this.at;
  }

  /**
   * @returns `moved`: calendars must be updated; `said`: only the agenda has changed; `same`
   * @throws {IllegalTransition}
   */
  plan(change: Partial<MeetingPlan>, now: Date): 'moved' | 'said' | 'same' {
    if (!this.isAheadAt(now)) throw this.over();
    const { at, place, link, agenda } = this;
    Object.assign(this, change);
    const isMoved = this.at.getTime() !== at.getTime() || this.place !== place || this.link !== link;
    const isAgendaChanged = this.agenda !== agenda;
    if (isMoved) this.sequence += 1;
    return isMoved ? 'moved' : isAgendaChanged ? 'said' : 'same';
  }

  /** @throws {IllegalTransition} once the meeting has begun, or was cancelled. */
  cancel(note: string, now: Date): void {
    if (!this.isAheadAt(now)) throw this.over();
    Object.assign(this, { cancelledAt: now, cancelNote: note, sequence: this.sequence + 1 });
  }

  /** @throws {IllegalTransition} for a cancelled meeting, before any text about it is written. */
  assertHeld(): void {
    if (this.cancelledAt !== null) throw new IllegalTransition(sentences.meetingCancelled(), 'cancelled');
  }

  private over(): IllegalTransition {
    return this.cancelledAt === null
      ? new IllegalTransition(sentences.meetingBegun(), 'begun')
      : new IllegalTransition(sentences.meetingCancelled(), 'cancelled');
  }
}

/** Finds meetings by id, with their group. It checks no permission: the caller asks the policy. */
export class GroupMeetingLoader extends loaderById(GroupMeeting, { relations: { group: true } }) {}
