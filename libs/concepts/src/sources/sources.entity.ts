import { Introduction } from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';

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
