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
 * The public page of a concept, in the version for which the members were last asked for consent; one for each
 * concept. The page is shown while all members agree: see `public-page.sql.ts`.
 */
@Entity('concept_page')
@Check('concept_page_homes_check', 'homes >= 0')
export class ConceptPage {
  @PrimaryColumn('uuid')
  conceptId: string;

  /**
   * Version of the page, from 1 on. It counts the requests for consent. A member who agrees, or requests consent
   * again, sends it back.
   */
  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  promise: string;

  /** Homes that the service has been in. null: not given. */
  @Column('int', { nullable: true })
  homes: number | null;

  /** The results, in the carrier's words. May be empty. */
  @Column('text')
  results: string;

  /** The person who requested consent. null: their account is gone. */
  @Column('uuid', { nullable: true })
  askedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** When the page was withdrawn. null: it waits for the members, or is shown. */
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

  /** Requests consent to this content. Earlier consents no longer count. */
  ask(content: PageContent, askedById: string | null, now: Date): void {
    Object.assign(this, content, { number: this.number + 1, askedById, askedAt: now, takenBackAt: null });
  }

  /** @throws {IllegalTransition} if consent was never requested, or the page was withdrawn. */
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
 * A member's refusal of any public page, with any content. They are not asked again, unless they agree by themselves
 * or no longer take part.
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
