import { listLoaderBy } from '@passerelle/graphql';
import { Introduction } from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/index.js';

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
   * No foreign key: when the idea is removed, the link stays until the concept has logged the removal
   * (`DropIdeasOnIdeasRemoved`).
   */
  @PrimaryColumn('uuid')
  ideaId: string;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;
}

/** An introduction that a concept comes from; each introduction leads to at most one concept. */
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
