import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BackupFailure } from './backup-refused.js';

/** A try to make a backup, by the command or on schedule. A restored copy has none of its original. */
@Entity('backup_run')
@Index(['startedAt'])
@Check(
  'backup_run_failure_check',
  `failure IN ('busy', 'target', 'damaged', 'encryption', 'disk_full', 'other')`,
)
export class BackupRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  /** null: it is being made, or its process was killed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  /** The backup that was made, and read back; null: none. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  failure: BackupFailure | null;

  /** How much of it lies at the target, in bytes. */
  @Column({ type: 'bigint', nullable: true })
  size: string | null;

  /** How many files of people are not in it, because their bytes are missing or damaged. */
  @Column('int', { default: 0 })
  filesMissing: number;
}
