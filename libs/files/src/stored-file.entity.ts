import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  Not,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { CheckedContent } from './content/check-content.js';
import type { FileType } from './content/file-types.js';

/**
 * `receiving`: the bytes are being sent to the store. `refused`: the antivirus has found a threat, and the bytes are
 * deleted.
 */
export const fileStates = ['receiving', 'kept', 'refused'] as const;
export type FileState = (typeof fileStates)[number];

/** Record of a file that a person has sent. Its bytes are in the store, under its id. */
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

  /** The object to which the file was added. It belongs to another lib, which decides who may read the file. */
  @Column('text')
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  state: FileState;

  /** The name for display and download. It is safe on every system. */
  @Column('text')
  name: string;

  @Column('text')
  type: FileType;

  /** In bytes. */
  @Column('integer')
  size: number;

  /** Hash of the stored bytes, in hexadecimal digits. */
  @Column('text')
  sha256: string;

  /** The person who added the file. null: their account is gone. */
  @Column('uuid', { nullable: true })
  addedById: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  /** null: not scanned by an antivirus. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  scannedAt: Date | null;

  /** The antivirus's name of the threat. */
  @Column('text', { nullable: true })
  threat: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'added_by_id' })
  addedBy: Relation<Person> | null;

  static receive(
    input: Pick<StoredFile, 'id' | 'subjectKind' | 'subjectId' | 'name' | 'sha256' | 'addedById'>,
    { type, bytes }: CheckedContent,
    now: Date,
  ): StoredFile {
    return Object.assign(new StoredFile(), input, {
      state: 'receiving',
      type,
      size: bytes.length,
      addedAt: now,
      scannedAt: null,
      threat: null,
    });
  }

  /**
   * Records the scan.
   * @param threat undefined: none found
   */
  scanned(threat: string | undefined, now: Date): void {
    Object.assign(this, { scannedAt: now, ...(threat !== undefined && { state: 'refused', threat }) });
  }
}

/**
 * Finds files by id, without files in transfer. It checks no permission: the caller asks the subject of the file.
 */
export class StoredFileLoader extends loaderById(StoredFile, { where: { state: Not('receiving') } }) {}
