import { Person } from '@passerelle/accounts';
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
import { Group } from '../group/index.js';
import { sentences } from '../groups.sentences.js';

/** When and where, and about what. */
export type MeetingPlan = Pick<GroupMeeting, 'at' | 'place' | 'link' | 'agenda'>;

/** A meeting of a group, with what is written while it is held. */
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

  /** To a video call. */
  @Column('text', { nullable: true })
  link: string | null;

  /** May be empty. */
  @Column('text')
  agenda: string;

  /** How often its day, hour or place has changed since: calendars take the highest. */
  @Column('int', { default: 0 })
  sequence: number;

  /** It does not take place. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  cancelledAt: Date | null;

  /** Why not; may be empty. */
  @Column('text', { default: '' })
  cancelNote: string;

  /** What is said, as it is being written. What was sent of it is in `MinutesEdition`, and does not change. */
  @Column('text', { default: '' })
  minutes: string;

  @Column('uuid', { nullable: true })
  writtenById: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  writtenAt: Date | null;

  /** How often the minutes were sent: once, and each time they were corrected. */
  @Column('int', { default: 0 })
  edition: number;

  /** The version that was sent last: asked for again, as after a cut, it is not sent twice. */
  @Column('int', { nullable: true })
  publishedFrom: number | null;

  @Column('uuid', { nullable: true })
  plannedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  plannedAt: Date;

  /** When two people write at the same time, the second is told; nothing is overwritten. */
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

  /** Whether it is still to come. */
  isAheadAt(now: Date): boolean {
    return this.cancelledAt === null && now < this.at;
  }

  /** @returns `moved`: calendars have to know; `said`: only the agenda is another; `same` @throws {IllegalTransition} */
  plan(plan: MeetingPlan, now: Date): 'moved' | 'said' | 'same' {
    if (!this.isAheadAt(now)) throw this.over();
    const { at, place, link, agenda } = this;
    const isMoved = plan.at.getTime() !== at.getTime() || plan.place !== place || plan.link !== link;
    const isSaid = plan.agenda !== agenda;
    Object.assign(this, plan);
    if (isMoved) this.sequence += 1;
    return isMoved ? 'moved' : isSaid ? 'said' : 'same';
  }

  /** @throws {IllegalTransition} once it has begun, or was cancelled. */
  cancel(note: string, now: Date): void {
    if (!this.isAheadAt(now)) throw this.over();
    Object.assign(this, { cancelledAt: now, cancelNote: note, sequence: this.sequence + 1 });
  }

  /** @throws {IllegalTransition} for one that was cancelled: whatever is written of it. */
  assertHeld(): void {
    if (this.cancelledAt !== null) throw new IllegalTransition(sentences.meetingCancelled(), 'cancelled');
  }

  private over(): IllegalTransition {
    return this.cancelledAt === null
      ? new IllegalTransition(sentences.meetingBegun(), 'begun')
      : new IllegalTransition(sentences.meetingCancelled(), 'cancelled');
  }
}
