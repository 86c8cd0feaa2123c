import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler, ScheduledTask } from '@passerelle/jobs';
import { IsNull, MoreThan } from 'typeorm';
import { FileKept, FileScanned } from './files.events.js';
import { Scanner, ScannerUnavailable } from './scanner.js';
import { FileStore, StoreUnavailable } from './store/file-store.js';
import { StoredFile } from './stored-file.entity.js';

/** Recorded as the threat of a file whose bytes are gone. */
const LOST = 'The bytes are not in the store.';
const PAGE = 50;
const logger = new Logger('Files');

/** Sends files to the antivirus. */
@Injectable()
export class ScanFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly scanner: Scanner,
  ) {}

  /** Scans one file. If the antivirus or the store is unavailable, the file waits for `scanWaiting`. */
  async scan(id: string): Promise<'scanned' | 'away'> {
    if (!this.scanner.isThere) return 'scanned';
    const waiting = await this.database.manager.findOneBy(StoredFile, {
      id,
      state: 'kept',
      scannedAt: IsNull(),
    });
    if (waiting === null) return 'scanned';
    try {
      const bytes = await this.store.get(id);
      // A file without bytes. Nobody can read it, and a later scan could not change that.
      const threat = bytes === undefined ? LOST : await this.scanner.scan(bytes);
      await this.keep(id, threat);
      return 'scanned';
    } catch (error) {
      if (!(error instanceof ScannerUnavailable || error instanceof StoreUnavailable)) throw error;
      logger.warn(`A file waits for the antivirus: ${error.message}`);
      return 'away';
    }
  }

  /** Scans all waiting files: files that arrived while the antivirus was unavailable, or before there was one. */
  async scanWaiting(): Promise<void> {
    if (!this.scanner.isThere) return;
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await this.database.manager.find(StoredFile, {
        select: { id: true },
        where: { id: MoreThan(last), state: 'kept', scannedAt: IsNull() },
        order: { id: 'ASC' },
        take: PAGE,
      });
      for (const { id } of page) if ((await this.scan(id)) === 'away') return;
      last = page.at(-1)?.id ?? last;
      if (page.length < PAGE) return;
    }
  }

  /** How many files wait for the antivirus. */
  async waiting(): Promise<number> {
    if (!this.scanner.isThere) return 0;
    return this.database.manager.countBy(StoredFile, { state: 'kept', scannedAt: IsNull() });
  }

  private async keep(id: string, threat: string | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      const file = await tx.manager.findOne(StoredFile, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      // Another worker was faster, or the file was removed in the meantime.
      if (file === null || file.state !== 'kept' || file.scannedAt !== null) return;
      file.scanned(threat?.slice(0, 200), this.clock.now());
      await tx.manager.save(file);
      const { subjectKind, subjectId } = file;
      await tx.record(
        FileScanned({ subjectId: id, actorId: null, data: { fileId: id, subjectKind, subjectId } }),
      );
      if (threat === undefined) return;
      await tx.audit({
        actorId: null,
        object: { kind: 'file', id },
        action: 'refuseFile',
        before: { state: 'kept' },
        after: { state: 'refused', threat: file.threat },
      });
    });
  }
}

@EventHandler('ScanFileOnFileKept', FileKept)
export class ScanFileOnFileKept {
  constructor(private readonly scanning: ScanFiles) {}

  async handle({ data: { fileId } }: EventOf<typeof FileKept>): Promise<void> {
    await this.scanning.scan(fileId);
  }
}

@ScheduledTask({ every: 60_000 })
export class ScanWaitingFiles implements ScheduledTask {
  constructor(private readonly scanning: ScanFiles) {}

  async run(): Promise<void> {
    await this.scanning.scanWaiting();
  }
}
