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

/** What is said of a group. */
export type GroupContent = Pick<Group, 'title' | 'purpose'>;

/** People around a theme, who meet and share what there is to do. */
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

  /** One of the members; null: their account is gone, and a curator chooses another. */
  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('uuid', { nullable: true })
  foundedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  foundedAt: Date;

  /** It has ended: it is read, and nothing in it changes. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** When two people change the same group, the second is told; nothing is overwritten. */
  @VersionColumn()
  version: number;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'lead_id' })
  lead: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'founded_by_id' })
  foundedBy: Relation<Person> | null;

  /** @throws {IllegalTransition} once it is closed: whatever would change in it. */
  assertOpen(): void {
    if (this.closedAt !== null) throw new IllegalTransition(sentences.closed(), 'closed', 'closed');
  }

  close(now: Date): void {
    this.assertOpen();
    this.closedAt = now;
  }
}
