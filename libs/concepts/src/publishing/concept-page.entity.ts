import { Person } from '@passerelle/accounts';
import { IllegalTransition } from '@passerelle/problems';
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Concept } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import type { PageContent } from './concept-page.input.js';

/**
 * The public page of a concept, as those who take part were last asked to agree to it; one for each concept. It is shown while all of
 * them do: see `public-page.sql.ts`.
 */
@Entity('concept_page')
@Check('concept_page_homes_check', 'homes >= 0')
export class ConceptPage {
  @PrimaryColumn('uuid')
  conceptId: string;

  /** How often they were asked, from 1 on; sent back by whoever agrees, or asks anew. */
  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  promise: string;

  /** In how many homes it has been; null: not said. */
  @Column('int', { nullable: true })
  homes: number | null;

  /** What came of it, as its carrier wants it to be read; may be empty. */
  @Column('text')
  results: string;

  /** Null: their account is gone. */
  @Column('uuid', { nullable: true })
  askedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** When it was taken back; null: it waits for those who take part, or is shown. */
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

  /** Asks for what it says now: whatever anybody has agreed to before no longer counts. */
  ask(content: PageContent, askedById: string | null, now: Date): void {
    Object.assign(this, content, { number: this.number + 1, askedById, askedAt: now, takenBackAt: null });
  }

  /** @throws {IllegalTransition} if nobody is asked for it, or no longer. */
  assertAsked(): void {
    if (this.number === 0 || this.takenBackAt !== null)
      throw new IllegalTransition(sentences.pageNotAsked(), 'private');
  }

  takeBack(now: Date): void {
    this.assertAsked();
    this.takenBackAt = now;
  }
}
