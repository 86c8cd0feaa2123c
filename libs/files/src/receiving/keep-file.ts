import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId } from '@passerelle/database';
import { RequestKeys } from '@passerelle/graphql';
import { Forbidden, Unavailable } from '@passerelle/problems';
import { checkName } from '../content/check-content.js';
import { checkInThread } from '../content/check-in-thread.js';
import { safeName } from '../content/safe-name.js';
import { assertRoom } from '../file-limits.js';
import type { FileSubject } from '../file-subject.js';
import { FileKept } from '../files.events.js';
import { sentences } from '../files.sentences.js';
import { FilesService } from '../files.service.js';
import { FileStore, StoreUnavailable } from '../store/file-store.js';
import { StoredFile } from '../stored-file.entity.js';

/** A file during its upload. */
export interface SentFile {
  subject: FileSubject;
  subjectId: string;
  /** Part of the object, by the name in its lib. */
  part: string | undefined;
  name: string;
  bytes: Buffer;
  /** Request key. A repeated request with the same key creates no second file. */
  key: string | null;
}

/** Name of a file whose own name has no usable part. */
const UNNAMED = 'passerelle';
const logger = new Logger('Files');

/** Stores the files that people send. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly files: FilesService,
    private readonly keys: RequestKeys,
  ) {}

  /**
   * Checks a file, stores its bytes, and passes the file to its subject. The row is written before the bytes, so that
   * an interrupted upload is found and removed.
   * @throws {InvalidInput} for a file that is not accepted | {LimitReached} | {Unavailable} if the store is
   * unavailable
   */
  async keep(
    actor: Actor,
    { subject, subjectId, part, name, bytes: sent, key }: SentFile,
  ): Promise<StoredFile> {
    const { personId } = actor;
    if (personId === null) throw new Forbidden();
    checkName(name);
    const content = await checkInThread(sent, name);
    const keptName = safeName(name, content.type, UNNAMED);
    const sha256 = createHash('sha256').update(content.bytes).digest('hex');
    const file = StoredFile.receive(
      {
        id: newId(),
        subjectKind: subject.kind,
        subjectId,
        name: keptName,
        sha256,
        addedById: personId,
      },
      content,
      this.clock.now(),
    );
    const begin = (): Promise<StoredFile> => this.begin(file, subject, personId);
    const begun = await this.keys.once(
      {
        personId,
        key,
        operation: 'addFile',
        input: { kind: subject.kind, subjectId, part: part ?? null, sha256 },
      },
      begin,
      // If the file of the first request does not exist, that request has failed, and this one replaces it.
      async (id) => (await this.database.manager.findOneBy(StoredFile, { id })) ?? begin(),
    );
    if (begun.id !== file.id) return begun;
    try {
      await this.put(file, content.bytes);
      return await this.handOver(actor, subject, file, part);
    } catch (error) {
      await this.discard(file.id);
      throw error;
    }
  }

  private begin(file: StoredFile, subject: FileSubject, personId: string): Promise<StoredFile> {
    return this.database.transaction(async (tx) => {
      const { subjectId, size } = file;
      await assertRoom(tx, { personId, subject, subjectId, size, now: this.clock.now() });
      await tx.manager.insert(StoredFile, file);
      return file;
    });
  }

  private async put({ id }: StoredFile, bytes: Buffer): Promise<void> {
    try {
      await this.store.put(id, bytes);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      logger.warn(error.message);
      throw new Unavailable(sentences.notKept());
    }
  }

  private async handOver(
    actor: Actor,
    subject: FileSubject,
    file: StoredFile,
    part: string | undefined,
  ): Promise<StoredFile> {
    const { id, subjectKind, subjectId } = file;
    const kept = Object.assign(new StoredFile(), file, { state: 'kept' });
    await subject.add(actor, kept, part, async (tx) => {
      const { affected } = await tx.manager.update(StoredFile, { id, state: 'receiving' }, { state: 'kept' });
      // The upload took so long that the sweep removed the row.
      if (affected !== 1) throw new Unavailable(sentences.notKept());
      await tx.record(
        FileKept({ subjectId: id, actorId: actor.personId, data: { fileId: id, subjectKind, subjectId } }),
      );
      await tx.audit({
        actorId: actor.personId,
        object: { kind: 'file', id },
        action: 'addFile',
        before: null,
        after: { state: 'kept' },
      });
    });
    return kept;
  }

  private async discard(id: string): Promise<void> {
    try {
      await this.database.transaction((tx) => this.files.remove(tx, null, [id]));
    } catch (error) {
      // The sweep will find it.
      logger.warn(`File ${id} could not be discarded: ${String(error)}`);
    }
  }
}
