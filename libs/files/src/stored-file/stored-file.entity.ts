import { Person } from '@passerelle/accounts';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { CheckedContent, FileType } from '../content/index.js';

/** `receiving`: its bytes are on their way to the store; `refused`: the antivirus has found something, and they are gone. */
export const fileStates = ['receiving', 'kept', 'refused'] as const;
export type FileState = (typeof fileStates)[number];

/** What is known of a file that somebody has sent. Its bytes lie in the store, under its id. */
@Entity('stored_file')
@Index(['subjectKind', 'subjectId', 'id'])
@Index(['addedById', 'addedAt'])
@Index('stored_file_to_scan_idx', ['id'], { where: `state = 'kept' AND scanned_at IS NULL` })
@Index('stored_file_receiving_idx', ['addedAt'], { where: `state = 'receiving'` })
@Check('stored_file_state_check', `state IN ('receiving', 'kept', 'refused')`)
@Check('stored_file_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('stored_file_refused_check', `(state = 'refused') = (threat IS NOT NULL)`)
export class StoredFile {
  @PrimaryColumn('uuid')
  id: string;

  /** What it was added to: an object of another lib, which says who may read it. */
  @Column('text')
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  state: FileState;

  /** As it is shown and given back; safe on every system. */
  @Column('text')
  name: string;

  @Column('text')
  type: FileType;

  /** In bytes. */
  @Column('integer')
  size: number;

  /** Of the bytes as they are kept, in hexadecimal digits. */
  @Column('text')
  sha256: string;

  /** null: their account is gone. */
  @Column('uuid', { nullable: true })
  addedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  /** null: no antivirus has looked at it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  scannedAt: Date | null;

  /** What the antivirus has found, by its name for that. */
  @Column('text', { nullable: true })
  threat: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'added_by_id' })
  addedBy: Relation<Person> | null;

  static receive(
    said: Pick<StoredFile, 'id' | 'subjectKind' | 'subjectId' | 'name' | 'sha256' | 'addedById'>,
    { type, bytes }: CheckedContent,
    now: Date,
  ): StoredFile {
    return Object.assign(new StoredFile(), said, {
      state: 'receiving',
      type,
      size: bytes.length,
      addedAt: now,
      scannedAt: null,
      threat: null,
    });
  }

  /** The antivirus has looked at it. @param threat undefined: it has found nothing */
  scanned(threat: string | undefined, now: Date): void {
    Object.assign(this, { scannedAt: now, ...(threat !== undefined && { state: 'refused', threat }) });
  }
}
