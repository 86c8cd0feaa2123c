import { Person } from '@passerelle/accounts';
import { IllegalTransition } from '@passerelle/problems';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  VersionColumn,
} from 'typeorm';
import { sentences } from '../groups.sentences.js';

/** The content of a group. */
export type GroupContent = Pick<Group, 'title' | 'purpose'>;

/** People around a theme, who meet and share tasks. */
@Entity('working_group')
@Index(['leadId'])
@Index(['foundedById'])
export class Group {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  purpose: string;

  /** The lead, one of the members. null: their account is gone, and a curator chooses another lead. */
  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('uuid', { nullable: true })
  foundedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  foundedAt: Date;

  /** The group has ended. It stays readable, and nothing in it changes. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** When two people change the same group at once, the second gets a conflict. Nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'lead_id' })
  lead: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'founded_by_id' })
  foundedBy: Relation<Person> | null;

  /** @throws {IllegalTransition} once the group is closed, for any change in it. */
  assertOpen(): void {
    if (this.closedAt !== null) throw new IllegalTransition(sentences.closed(), 'closed', 'closed');
  }

  close(now: Date): void {
    this.assertOpen();
    this.closedAt = now;
  }
}

/** A member of a group. */
@Entity('group_member')
@Index(['groupId', 'personId'])
export class GroupMember {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('uuid')
  groupId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;
}
