import { Person } from '@passerelle/accounts';
import { Concept } from '@passerelle/concepts';
import { listLoaderBy } from '@passerelle/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Group } from '../group/group.entity.js';

/** A concept that a group works on. */
@Entity('group_concept')
@Index(['conceptId'])
@Index(['linkedById'])
export class GroupConcept {
  @PrimaryColumn('uuid')
  groupId: string;

  @PrimaryColumn('uuid')
  conceptId: string;

  @Column('uuid', { nullable: true })
  linkedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  linkedAt: Date;

  @ManyToOne(() => Group, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<Group>;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'linked_by_id' })
  linkedBy: Relation<Person> | null;
}

const order = { linkedAt: 'ASC', conceptId: 'ASC', groupId: 'ASC' } as const;

/** The links between concepts and groups, by group, in the order in which they were added. It checks no permission. */
export class ConceptsOfGroupLoader extends listLoaderBy(GroupConcept, 'groupId', { order }) {}

/** The same links by concept. It checks no permission. */
export class GroupsOfConceptLoader extends listLoaderBy(GroupConcept, 'conceptId', { order }) {}
