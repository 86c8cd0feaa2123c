import { Person } from '@passerelle/accounts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Group } from './group.entity.js';

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
