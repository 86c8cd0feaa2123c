import { type Snapshot, snapshotOf } from '@passerelle/database';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** `tags`: the label means these tags. `none`: the label stays a word, and nobody is asked again. */
export const labelAnswers = ['tags', 'none'] as const;
export type LabelAnswer = (typeof labelAnswers)[number];

/** A label that imports gave to solvers and that is no tag. A curator says once what it means, for all profiles that have it. */
@Entity('import_label')
@Unique(['folded'])
@Index('import_label_open_idx', ['postponedAt', 'id'], { where: 'answer IS NULL' })
@Check('import_label_answer_check', `answer IN ('tags', 'none')`)
@Check('import_label_answered_check', '(answer IS NULL) = (answered_at IS NULL)')
@Check('import_label_tags_check', `(answer IS NOT DISTINCT FROM 'tags') = (cardinality(tag_ids) > 0)`)
export class ImportLabel {
  @PrimaryColumn('uuid')
  id: string;

  /** As labels are compared: without case, accents and signs. */
  @Column('text')
  folded: string;

  /** The label, as a file first wrote it. */
  @Column('text')
  label: string;

  /** All spellings of the label in files, as in the keywords of profiles. */
  @Column('text', { array: true })
  spellings: string[];

  /** null: no answer yet. */
  @Column('text', { nullable: true })
  answer: LabelAnswer | null;

  /** The tags that the label means. */
  @Column('uuid', { array: true, default: '{}' })
  tagIds: string[];

  /** The tags that earlier answers gave and the present one does not: profiles lose them. */
  @Column('uuid', { array: true, default: '{}' })
  withdrawnTagIds: string[];

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** When a curator last postponed the label: it comes after labels that were not postponed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  postponedAt: Date | null;

  /** The tags whose labels mean nearly the same, the nearest first. */
  @Column('uuid', { array: true, default: '{}' })
  nearTagIds: string[];

  /** The model and the taxonomy with which the near tags were found; null: not searched yet. */
  @Column('text', { nullable: true })
  nearFoundBy: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  firstSeenAt: Date;

  /**
   * Takes an answer, in place of an earlier one if there is one.
   * @param tagIds empty: the label means no tag
   */
  answerWith(tagIds: readonly string[], now: Date): void {
    const everGiven = new Set([...this.withdrawnTagIds, ...this.tagIds]);
    this.tagIds = [...new Set(tagIds)];
    for (const id of this.tagIds) everGiven.delete(id);
    this.withdrawnTagIds = [...everGiven];
    this.answer = this.tagIds.length > 0 ? 'tags' : 'none';
    this.answeredAt = now;
  }

  postpone(now: Date): void {
    this.postponedAt = now;
  }
}

/** The meaning of a label, for the audit log. */
export const auditOfLabel = (label: ImportLabel): Snapshot =>
  snapshotOf(label, ['label', 'answer', 'tagIds', 'postponedAt']);
