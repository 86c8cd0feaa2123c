import { Person } from '@passerelle/accounts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';

/**
 * A member's refusal of any public page, whatever its content. They are not asked again, until they agree by themselves
 * or take part no longer.
 */
@Entity('concept_refusal')
@Index(['personId'])
export class ConceptRefusal {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  refusedAt: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
