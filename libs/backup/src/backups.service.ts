import { Injectable } from '@nestjs/common';
import { Clock, sessionUrlOf, Settings } from '@passerelle/config';
import { Database, isDiskFull, mailsHeldSince, newId, onOneConnection } from '@passerelle/database';
import { FileStore } from '@passerelle/files';
import { erasuresOn } from '@passerelle/personal-data';
import { IsNull, LessThan, Not } from 'typeorm';
import { type BackupFailure, BackupRefused } from './backup-refused.js';
import { BackupRun } from './backup-run.entity.js';
import { addErasures } from './erasures.js';
import { type BackupOptions, makeBackup } from './make-backup.js';
import type { Backup } from './manifest.js';
import type { BackupTarget } from './target/backup-target.js';
import { targetOf } from './target/target-of.js';

const HOUR = 3_600_000;
/** After a failure, the next try comes no sooner. */
const AGAIN_AFTER = HOUR;
/** For how long runs are kept, in milliseconds; the last that has made a backup stays. */
const KEPT_FOR = 90 * 24 * HOUR;

/** What there is of backups. */
export interface BackupState {
  /** Whether the settings name a place for backups. */
  isSet: boolean;
  everyHours: number | undefined;
  /** The last backup that was made and read back; undefined: none. */
  last: { name: string; madeAt: Date; ageHours: number; size: number; filesMissing: number } | undefined;
  /** Why the last try has failed; undefined: it has not. */
  failure: BackupFailure | undefined;
  /** The last one is older than the settings want. */
  isLate: boolean;
}

/** Makes backups, and records what came of it. */
@Injectable()
export class BackupsService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** @throws {BackupRefused} */
  async make(
    target: BackupTarget,
    progress: Pick<BackupOptions, 'goOn' | 'onProgress'> = {},
  ): Promise<Backup> {
    const { manager } = this.database;
    const now = this.clock.now();
    const id = newId();
    await this.forgetOldRuns(now);
    await manager.insert(BackupRun, { id, startedAt: now });
    try {
      const { secret, backup } = this.settings;
      const source = { url: sessionUrlOf(this.settings), files: this.files, secret };
      const made = await makeBackup(source, target, { ...backup, ...progress, now });
      await manager.update(
        BackupRun,
        { id },
        {
          endedAt: this.clock.now(),
          name: made.name,
          size: String(sizeOf(made)),
          filesMissing: made.manifest.filesMissing,
        },
      );
      return made;
    } catch (error) {
      const failure = failureOf(error);
      // While another one is being made, nothing has failed.
      const noted =
        failure === 'busy'
          ? manager.delete(BackupRun, { id })
          : manager.update(BackupRun, { id }, { endedAt: this.clock.now(), failure });
      await noted.catch(() => undefined);
      throw error;
    }
  }

  /** Makes a backup if the schedule wants one now. @returns undefined: it wants none */
  async makeIfDue(): Promise<Backup | undefined> {
    const { everyHours } = this.settings.backup;
    const target = targetOf(this.settings);
    if (everyHours === undefined || target === undefined) return undefined;
    // A copy that nobody has adopted may be a rehearsal: its backups would lie beside those of its original.
    if ((await mailsHeldSince(this.database.manager)) !== undefined) return undefined;
    const now = this.clock.now().getTime();
    const [last, tried] = await Promise.all([this.lastMade(), this.lastEnded()]);
    if (last !== null && now - last.startedAt.getTime() < everyHours * HOUR) return undefined;
    if (tried?.failure != null && now - tried.startedAt.getTime() < AGAIN_AFTER) return undefined;
    return this.make(target);
  }

  /**
   * Notes the erasures of this database beside the backups, so that one that is restored before the next is made brings nobody back.
   * Without a place for backups it does nothing.
   */
  async noteErasures(): Promise<void> {
    const target = targetOf(this.settings);
    if (target === undefined) return;
    // What is erased in a rehearsal is not erased in its original.
    if ((await mailsHeldSince(this.database.manager)) !== undefined) return;
    await addErasures(target, await onOneConnection(sessionUrlOf(this.settings), erasuresOn));
  }

  /** At most two statements. */
  async state(): Promise<BackupState> {
    const { to, everyHours } = this.settings.backup;
    const [last, tried] = await Promise.all([this.lastMade(), this.lastEnded()]);
    const age = last === null ? undefined : this.clock.now().getTime() - last.startedAt.getTime();
    return {
      isSet: to !== undefined,
      everyHours,
      last:
        last === null || age === undefined
          ? undefined
          : {
              name: last.name ?? '',
              madeAt: last.startedAt,
              ageHours: Math.floor(age / HOUR),
              size: Number(last.size),
              filesMissing: last.filesMissing,
            },
      failure: tried?.failure ?? undefined,
      isLate: everyHours !== undefined && age !== undefined && age > 2 * everyHours * HOUR,
    };
  }

  private lastMade(): Promise<BackupRun | null> {
    return this.database.manager.findOne(BackupRun, {
      where: { name: Not(IsNull()) },
      order: { startedAt: 'DESC' },
    });
  }

  private lastEnded(): Promise<BackupRun | null> {
    return this.database.manager.findOne(BackupRun, {
      where: { endedAt: Not(IsNull()) },
      order: { startedAt: 'DESC' },
    });
  }

  private async forgetOldRuns(now: Date): Promise<void> {
    const last = await this.lastMade();
    const startedAt = LessThan(new Date(now.getTime() - KEPT_FOR));
    await this.database.manager.delete(BackupRun, {
      startedAt,
      ...(last !== null && { id: Not(last.id) }),
    });
  }
}

const failureOf = (error: unknown): BackupFailure =>
  error instanceof BackupRefused ? error.kind : isDiskFull(error) ? 'disk_full' : 'other';

/** How much of the target a backup takes, with the files that it shares with others. */
export const sizeOf = ({ manifest: { tables, files } }: Backup): number =>
  [...tables.flatMap(({ pieces }) => pieces), ...files.map(({ piece }) => piece)].reduce(
    (sum, { size }) => sum + size,
    0,
  );
