import type { MigrationInterface } from 'typeorm';
import { Baseline1764000006000 } from './1764000006000-baseline.js';
import { HoldMails1796172620000 } from './1796172620000-hold-mails.js';
import { PeoplesRights1796173150000 } from './1796173150000-peoples-rights.js';
import { RecordBackups1796173195852 } from './1796173195852-record-backups.js';
import { AddSecondFactor1796173934719 } from './1796173934719-add-second-factor.js';
import { AuditChain1796174500000 } from './1796174500000-audit-chain.js';
import { AddOpenIdAttempts1796189694484 } from './1796189694484-add-open-id-attempts.js';
import { ContactsBroughtIn1796189902291 } from './1796189902291-contacts-brought-in.js';

/** A migration, for the check of the schema. Its name ends with its time. */
export interface KnownMigration {
  readonly name: string;
  /**
   * For a migration that removes something that releases read: the time of the newest migration of the first release
   * that can run without it. Older releases refuse to start from now on. Without a value, every release with this
   * check can run.
   */
  readonly goesOnFrom?: number;
  new (): MigrationInterface;
}

/**
 * Every migration, oldest first. A new one is added at the end. A migration that has run anywhere is never edited.
 */
export const migrations = [
  Baseline1764000006000,
  HoldMails1796172620000,
  PeoplesRights1796173150000,
  RecordBackups1796173195852,
  AddSecondFactor1796173934719,
  AuditChain1796174500000,
  AddOpenIdAttempts1796189694484,
  ContactsBroughtIn1796189902291,
] as const satisfies readonly KnownMigration[];
