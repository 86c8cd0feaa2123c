import { listLoaderBy } from '@passerelle/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { MemberRole } from '../actor/actor.js';
import { Person } from '../people/person.entity.js';
import { Organisation } from './organisation.entity.js';

@Entity('membership')
@Index(['organisationId', 'personId'])
@Check('membership_role_check', "role IN ('owner', 'member')")
export class Membership {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('uuid')
  organisationId: string;

  @Column('text')
  role: MemberRole;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
}

/** Finds the memberships of people, with the organisations. */
export class MembershipLoader extends listLoaderBy(Membership, 'personId', {
  relations: { organisation: true },
  order: { organisationId: 'ASC' },
}) {}
