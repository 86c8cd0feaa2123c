import { takeLock, type Transaction } from '@passerelle/database';
import { listLoaderBy } from '@passerelle/graphql';
import { Introduction } from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { LimitReached } from '@passerelle/problems';
import {
  Column,
  Entity,
  type EntityManager,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Concept } from './concept/concept.entity.js';
import { sentences } from './concepts.sentences.js';

/** A need that a concept answers. */
@Entity('concept_need')
@Index(['needId'])
export class ConceptNeed {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('uuid')
  needId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;
}

/** An idea that a concept uses. */
@Entity('concept_idea')
@Index(['ideaId'])
export class ConceptIdea {
  @PrimaryColumn('uuid')
  conceptId: string;

  /**
   * No foreign key. When the idea is removed, the link stays until the concept has logged the removal
   * (`DropIdeasOnIdeasRemoved`).
   */
  @PrimaryColumn('uuid')
  ideaId: string;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;
}

/** An introduction that a concept comes from. Each introduction leads to at most one concept. */
@Entity('concept_introduction')
@Index('concept_introduction_once_idx', ['introductionId'], { unique: true })
export class ConceptIntroduction {
  @PrimaryColumn('uuid')
  conceptId: string;

  @PrimaryColumn('uuid')
  introductionId: string;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Introduction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction>;
}

/** Finds the needs of a concept, by its id, in the order in which they were linked. */
export class ConceptNeedsLoader extends listLoaderBy(ConceptNeed, 'conceptId', {
  order: { since: 'ASC', needId: 'ASC' },
}) {}

/** Finds the ideas of a concept, by its id. */
export class ConceptIdeasLoader extends listLoaderBy(ConceptIdea, 'conceptId', {
  order: { ideaId: 'ASC' },
}) {}

/** Finds the introductions of a concept, by its id. */
export class ConceptIntroductionsLoader extends listLoaderBy(ConceptIntroduction, 'conceptId', {
  order: { introductionId: 'ASC' },
}) {}

/** Finds the concepts that answer a need, by its id. */
export class ConceptsOfNeedLoader extends listLoaderBy(ConceptNeed, 'needId', {
  order: { conceptId: 'DESC' },
}) {}

/** Finds the concept that an introduction has led to, by the introduction’s id. */
export class ConceptsOfIntroductionLoader extends listLoaderBy(ConceptIntroduction, 'introductionId') {}

/**
 * Prevents the removal of an idea until this transaction ends, since a link added after the removal would lead
 * nowhere.
 * @returns whether the idea exists
 */
export async function keepIdea(manager: EntityManager, id: string): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT FROM idea WHERE id = $1 FOR KEY SHARE', [id]);
  return found.length > 0;
}

/** Most running concepts that may answer one need. More would be copies of each other. */
export const MOST_CONCEPTS_OF_NEED = 20;

/**
 * Checks that each of these needs may have one more concept. A lock makes sure that two starts at the same time are
 * both counted.
 * @throws {LimitReached}
 */
export async function assertNeedsHaveRoom(
  { manager }: Transaction,
  needIds: readonly string[],
): Promise<void> {
  for (const needId of [...needIds].toSorted()) await takeLock(manager, `concepts of ${needId}`);
  const full = await manager.query<unknown[]>(
    `SELECT FROM concept_need AS link JOIN concept ON concept.id = link.concept_id
     WHERE link.need_id = ANY ($1) AND concept.status <> 'stopped'
     GROUP BY link.need_id HAVING count(*) >= $2`,
    [needIds, MOST_CONCEPTS_OF_NEED],
  );
  if (full.length > 0)
    throw new LimitReached(sentences.tooManyConceptsOfNeed({ max: MOST_CONCEPTS_OF_NEED }));
}
