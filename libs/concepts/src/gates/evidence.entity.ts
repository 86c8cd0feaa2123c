import { Person } from '@passerelle/accounts';
import { StoredFile } from '@passerelle/files';
import { Introduction } from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import type { ItemKey } from './gate-item.entity.js';

/**
 * Kinds of evidence: an address, a file, or an object of the product. `meeting` is the meeting of an introduction.
 * Meetings of groups are `group_meeting`.
 */
export const evidenceKinds = ['link', 'need', 'introduction', 'meeting', 'file', 'group_meeting'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Evidence that an item of a checklist is fulfilled. */
@Entity('concept_evidence')
@Index(['conceptId', 'itemKey', 'id'])
@Index(['needId'])
@Index(['introductionId'])
@Index(['fileId'])
@Check(
  'concept_evidence_kind_check',
  `kind IN ('link', 'need', 'introduction', 'meeting', 'file', 'group_meeting')`,
)
@Check('concept_evidence_link_check', `(kind = 'link') = (url IS NOT NULL)`)
export class Evidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conceptId: string;

  @Column('text')
  itemKey: ItemKey;

  @Column('text')
  kind: EvidenceKind;

  /** Description, in the words of the person who added it. */
  @Column('text')
  label: string;

  @Column('text', { nullable: true })
  url: string | null;

  /** null: another kind of evidence, or the need is gone. */
  @Column('uuid', { nullable: true })
  needId: string | null;

  /** null: another kind of evidence, or the introduction is gone. */
  @Column('uuid', { nullable: true })
  introductionId: string | null;

  /** null: another kind of evidence, or the file is gone. */
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /**
   * null: another kind of evidence. Without a foreign key, since groups are downstream. Their meetings are never
   * deleted.
   */
  @Column('uuid', { nullable: true })
  groupMeetingId: string | null;

  /** The person who added the evidence. null: their account is gone. */
  @Column('uuid', { nullable: true })
  addedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Need, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need> | null;

  @ManyToOne(() => Introduction, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'introduction_id' })
  introduction: Relation<Introduction> | null;

  @ManyToOne(() => StoredFile, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'file_id' })
  file: Relation<StoredFile> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'added_by_id' })
  addedBy: Relation<Person> | null;
}
