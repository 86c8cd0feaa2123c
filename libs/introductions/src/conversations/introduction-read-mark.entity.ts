import { Person } from '@passerelle/accounts';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity.js';
import type { Channel } from './conversation.rules.js';

/** How far one person has read one conversation. The mark never goes back. */
@Entity('introduction_read_mark')
@Check('introduction_read_mark_channel_check', `channel IN ('parties', 'company', 'solver')`)
export class IntroductionReadMark {
  @PrimaryColumn('uuid')
  introductionId: string;

  @PrimaryColumn('text')
  channel: Channel;

  @PrimaryColumn('uuid')
  personId: string;

  /** The last message that the reader has read. */
  @Column('uuid')
  readUntil: string;

  @Column({ type: 'timestamptz', precision: 3 })
  readAt: Date;

  @ManyToOne(() => Introduction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
