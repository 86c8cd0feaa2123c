import { Person } from '@passerelle/accounts';
import { listLoaderBy } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Group } from './group/group.entity.js';

/** A need that a group works on. */
@Entity('group_need')
@Index(['needId'])
@Index(['linkedById'])
export class GroupNeed {
  @PrimaryColumn('uuid')
  groupId: string;

  @PrimaryColumn('uuid')
  needId: string;

  @Column('uuid', { nullable: true })
  linkedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  linkedAt: Date;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'linked_by_id' })
  linkedBy: Relation<Person> | null;
}

/** The links between needs and groups, in the order in which they were added. It checks no permission. */
export class GroupNeedsLoader extends listLoaderBy(GroupNeed, 'groupId', {
  order: { linkedAt: 'ASC', needId: 'ASC' },
}) {}
