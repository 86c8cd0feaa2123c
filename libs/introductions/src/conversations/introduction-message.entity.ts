import { Person } from '@passerelle/accounts';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity.js';
import type { AuthorSide, Channel } from './conversation.rules.js';

/** A message in a conversation of an introduction. It is never changed. */
@Entity('introduction_message')
@Index(['introductionId', 'channel', 'id'])
@Index(['authorId', 'writtenAt'])
@Index(['writtenAt'])
@Check('introduction_message_channel_check', `channel IN ('parties', 'company', 'solver')`)
@Check('introduction_message_author_side_check', `author_side IN ('company', 'solver', 'curator')`)
export class IntroductionMessage {
  /** UUIDv7: sorts in the order of writing. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  introductionId: string;

  @Column('text')
  channel: Channel;

  /** null: their account is gone, or they had none. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** The side for which the message was written. The author may be on another side today. */
  @Column('text')
  authorSide: AuthorSide;

  @Column('text')
  body: string;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt: Date;

  @ManyToOne(() => Introduction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null;
}
