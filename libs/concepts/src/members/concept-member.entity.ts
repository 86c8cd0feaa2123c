import { Organisation, Person } from '@passerelle/accounts';
import { listLoaderBy } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  type EntityManager,
  In,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import { sentences } from '../concepts.sentences.js';

/** States of a member. `left`: declined, left, or removed. */
export const memberStates = ['invited', 'joined', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

/** A person who takes part in a concept, or was invited to. Each person has one row, which stays in every state. */
@Entity('concept_member')
@Index(['personId', 'state'])
@Check('concept_member_state_check', `state IN ('invited', 'joined', 'left')`)
export class ConceptMember {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('uuid')
  personId: string;

  /** The organisation in whose name they take part. null: their own. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  state: MemberState;

  /** Invited as carrier. On accepting, they become the carrier, if the concept has none. */
  @Column('boolean')
  asCarrier: boolean;

  /** Number of invitations so far. */
  @Column('int', { default: 1 })
  timesAsked: number;

  /** When the person was invited, joined or left. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;

  static of(
    member: Pick<ConceptMember, 'conceptId' | 'personId' | 'organisationId' | 'state' | 'asCarrier'>,
    now: Date,
  ): ConceptMember {
    return Object.assign(new ConceptMember(), member, { since: now, timesAsked: 1 });
  }

  /**
   * Invites again a person who has left.
   * @throws {IllegalTransition} if they take part, or are invited already.
   */
  inviteAgain(asked: Pick<ConceptMember, 'organisationId' | 'asCarrier'>, now: Date): void {
    if (this.state !== 'left') throw new IllegalTransition(sentences.alreadyMember(), this.state, 'invited');
    Object.assign(this, asked, { state: 'invited', since: now, timesAsked: this.timesAsked + 1 });
  }

  /**
   * @param organisationIds the person's present organisations, since nobody takes part in the name of an organisation
   * that they have left
   */
  join(organisationIds: readonly string[], now: Date): void {
    this.move(['invited'], 'joined', now);
    if (this.organisationId !== null && !organisationIds.includes(this.organisationId))
      this.organisationId = null;
  }

  /** Declines, leaves, or is removed. */
  leave(now: Date): void {
    this.move(['invited', 'joined'], 'left', now);
  }

  private move(from: readonly MemberState[], to: MemberState, now: Date): void {
    if (!from.includes(this.state)) throw new IllegalTransition(sentences.notMember(), this.state, to);
    Object.assign(this, { state: to, since: now });
  }
}

/** Finds the members and invited people of a concept, by its id, in the order in which they came. */
export class ConceptMembersLoader extends listLoaderBy(ConceptMember, 'conceptId', {
  where: { state: In(['invited', 'joined']) },
  order: { since: 'ASC', personId: 'ASC' },
}) {}

/**
 * The person who speaks for an organisation: the named person, if they still belong to it, otherwise its first owner.
 * @returns undefined: no active member can answer
 */
export async function whoSpeaksFor(
  manager: EntityManager,
  organisationId: string,
  preferred: string | null,
): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>(
    `SELECT membership.person_id AS id FROM membership JOIN person ON person.id = membership.person_id
     WHERE membership.organisation_id = $1 AND person.suspended_at IS NULL
     ORDER BY (person.id = $2::uuid) IS NOT TRUE, membership.role <> 'owner', membership.since, person.id LIMIT 1`,
    [organisationId, preferred],
  );
  return found?.id;
}
