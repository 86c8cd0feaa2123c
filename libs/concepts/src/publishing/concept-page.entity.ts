import { Person } from '@passerelle/accounts';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import { sentences } from '../concepts.sentences.js';
import type { PageContent } from './concept-page.graphql.js';

/**
 * The public page of a concept, in the version to which the members were last asked to agree; one for each concept. The
 * page is shown while all members agree: see `public-page.sql.ts`.
 */
@Entity('concept_page')
@Check('concept_page_homes_check', 'homes >= 0')
export class ConceptPage {
  @PrimaryColumn('uuid')
  conceptId: string;

  /** Version of the page, from 1 on: how often members were asked. A member who agrees, or asks again, sends it back. */
  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  promise: string;

  /** Homes that the service has been in; null: not given. */
  @Column('int', { nullable: true })
  homes: number | null;

  /** The results, in the carrier's words; may be empty. */
  @Column('text')
  results: string;

  /** The person who asked; null: their account is gone. */
  @Column('uuid', { nullable: true })
  askedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** When the page was taken back; null: it waits for the members, or is shown. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenBackAt: Date | null;

  @OneToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'asked_by_id' })
  askedBy: Relation<Person> | null;

  static ofConcept(conceptId: string): ConceptPage {
    return Object.assign(new ConceptPage(), { conceptId, number: 0 });
  }

  /** Asks for consent to this content: earlier consents no longer count. */
  ask(content: PageContent, askedById: string | null, now: Date): void {
    Object.assign(this, content, { number: this.number + 1, askedById, askedAt: now, takenBackAt: null });
  }

  /** @throws {IllegalTransition} if the page was never asked for, or was taken back. */
  assertAsked(): void {
    if (this.number === 0 || this.takenBackAt !== null)
      throw new IllegalTransition(sentences.pageNotAsked(), 'private');
  }

  takeBack(now: Date): void {
    this.assertAsked();
    this.takenBackAt = now;
  }
}

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
