import { loaderById } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';

export const joinRequestStates = ['open', 'accepted', 'refused', 'withdrawn'] as const;
export type JoinRequestState = (typeof joinRequestStates)[number];

/** Request of a person to become a member of an organisation. */
@Entity('join_request')
@Index(['organisationId', 'id'])
@Index(['personId', 'id'])
@Index('join_request_once_idx', ['personId', 'organisationId'], { unique: true, where: "state = 'open'" })
@Check('join_request_state_check', "state IN ('open', 'accepted', 'refused', 'withdrawn')")
@Check('join_request_settled_check', "(state = 'open') = (settled_at IS NULL)")
export class JoinRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('text', { default: 'open' })
  state: JoinRequestState;

  @Column({ type: 'timestamptz', precision: 3 })
  requestedAt: Date;

  /** When the request was accepted, refused or withdrawn. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  /** @throws {IllegalTransition} once the request is settled. */
  settle(state: Exclude<JoinRequestState, 'open'>, now: Date): void {
    if (this.state !== 'open')
      throw new IllegalTransition(sentences.joinRequestSettled({ state: this.state }), this.state, state);
    Object.assign(this, { state, settledAt: now });
  }
}

/** Finds requests by id, each with its person and organisation. */
export class JoinRequestLoader extends loaderById(JoinRequest, {
  relations: { organisation: true, person: true },
}) {}
