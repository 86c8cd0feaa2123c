import { Organisation, Person } from '@passerelle/accounts';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';

/** Where somebody stands who was asked to take part. `left`: declined, gone, or taken out. */
export const memberStates = ['invited', 'joined', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

/** Somebody who takes part in a concept, or was asked to. One row a person, whatever has become of it. */
@Entity('concept_member')
@Index(['personId', 'state'])
@Check('concept_member_state_check', `state IN ('invited', 'joined', 'left')`)
export class ConceptMember {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('uuid')
  personId: string;

  /** In whose name; null: in their own. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  state: MemberState;

  /** Asked to carry it: once they agree they do, if nobody does yet. */
  @Column('boolean')
  asCarrier: boolean;

  /** How often they were asked. */
  @Column('int', { default: 1 })
  timesAsked: number;

  /** When they were asked, or came, or left. */
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

  /** Asked again after they had left. @throws {IllegalTransition} if they take part, or are asked already. */
  inviteAgain(asked: Pick<ConceptMember, 'organisationId' | 'asCarrier'>, now: Date): void {
    if (this.state !== 'left') throw new IllegalTransition(sentences.alreadyMember(), this.state, 'invited');
    Object.assign(this, asked, { state: 'invited', since: now, timesAsked: this.timesAsked + 1 });
  }

  /** @param organisationIds those to which they belong now: nobody comes in the name of one that they have left */
  join(organisationIds: readonly string[], now: Date): void {
    this.move(['invited'], 'joined', now);
    if (this.organisationId !== null && !organisationIds.includes(this.organisationId))
      this.organisationId = null;
  }

  /** Declines, leaves, or is taken out. */
  leave(now: Date): void {
    this.move(['invited', 'joined'], 'left', now);
  }

  private move(from: readonly MemberState[], to: MemberState, now: Date): void {
    if (!from.includes(this.state)) throw new IllegalTransition(sentences.notMember(), this.state, to);
    Object.assign(this, { state: to, since: now });
  }
}
