import { Person } from '@passerelle/accounts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';

/** A member's consent to the public page in its latest version. A member who declines has a `ConceptRefusal` instead. */
@Entity('concept_consent')
@Index(['personId'])
export class ConceptConsent {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  agreedAt: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
