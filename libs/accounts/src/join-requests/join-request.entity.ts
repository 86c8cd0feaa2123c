import { loaderById } from '@passerelle/graphql';
import { courseToJoin, RequestToJoin } from '@passerelle/requests';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';

const course = courseToJoin(sentences.joinRequestSettled, sentences.refusedLately);

/** Request of a person to become a member of an organisation. */
@Entity('join_request')
@Index(['organisationId', 'id'])
@Index('join_request_once_idx', ['personId', 'organisationId'], { unique: true, where: "state = 'open'" })
@Check('join_request_state_check', "state IN ('open', 'accepted', 'refused', 'withdrawn')")
@Check('join_request_settled_check', "(state = 'open') = (settled_at IS NULL)")
export class JoinRequest extends RequestToJoin {
  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  protected override get course() {
    return course;
  }
}

/** Finds requests by id, each with its person and organisation. */
export class JoinRequestLoader extends loaderById(JoinRequest, {
  relations: { organisation: true, person: true },
}) {}
