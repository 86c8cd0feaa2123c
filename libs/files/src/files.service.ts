import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, type Transaction } from '@passerelle/database';
import { Forbidden, identifier, NotFound, Unavailable } from '@passerelle/problems';
import { In } from 'typeorm';
import { type FileSubject, FileSubjects } from './file-subject.js';
import { FileRemoved } from './files.events.js';
import { sentences } from './files.sentences.js';
import { Scanner } from './scanner.js';
import { FileStore, StoreUnavailable } from './store/file-store.js';
import { StoredFile } from './stored-file.entity.js';
import { type Readiness, readinessOf } from './stored-file.policy.js';

const logger = new Logger('Files');

/** Reads and removes files. The subject of a file decides who may do so. */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: Scanner,
    private readonly subjects: FileSubjects,
  ) {}

  readinessOf(file: StoredFile): Readiness {
    return readinessOf(file, this.scanner.isThere);
  }

  /**
   * The subject that receives files for an object, if the actor may add one.
   * @throws {NotFound} if the actor sees no such object | {Forbidden}
   */
  async subjectFor(
    actor: Actor,
    kind: string,
    subjectId: string,
    part: string | undefined,
  ): Promise<FileSubject> {
    const subject = this.subjects.of(kind);
    if (subject === undefined || !(await subject.visible(actor, [subjectId])).has(subjectId))
      throw new NotFound();
    if (!(await subject.mayAdd(actor, subjectId, part))) throw new Forbidden();
    return subject;
  }

  /**
   * The bytes of a file.
   * @throws {NotFound} if the actor sees no such file, the antivirus has refused it, or its object is gone |
   * {Unavailable} while it waits for the antivirus, or the store is unavailable
   */
  async read(actor: Actor, id: string): Promise<{ file: StoredFile; bytes: Buffer }> {
    const file = await this.database.manager.findOneBy(StoredFile, { id: identifier(id) });
    const subject = file === null ? undefined : this.subjects.of(file.subjectKind);
    if (file === null || subject === undefined) throw new NotFound();
    if (!(await subject.visible(actor, [file.subjectId])).has(file.subjectId)) throw new NotFound();
    if (file.state !== 'kept') throw new NotFound();
    if (this.readinessOf(file) !== 'ready') throw new Unavailable(sentences.beingScanned());
    const bytes = await this.bytesOf(id);
    return { file, bytes };
  }

  /**
   * Removes files in the caller's transaction: the rows now, the bytes when the event is handled. The caller has
   * checked the permission.
   * @param actorId null: the product itself
   */
  async remove(tx: Transaction, actorId: string | null, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const files = await tx.manager.find(StoredFile, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
    await tx.manager.delete(StoredFile, { id: In([...ids]) });
    await tx.record(
      ...files.map(({ id, subjectKind, subjectId }) =>
        FileRemoved({ subjectId: id, actorId, data: { fileId: id, subjectKind, subjectId } }),
      ),
    );
    await tx.audit(
      ...files.map(({ id, state }) => ({
        actorId,
        object: { kind: 'file', id },
        action: 'removeFile' as const,
        before: { state },
        after: { state: 'removed' },
      })),
    );
  }

  private async bytesOf(id: string): Promise<Buffer> {
    try {
      const bytes = await this.store.get(id);
      if (bytes !== undefined) return bytes;
      logger.error(`The bytes of file ${id} are not in the store.`);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      logger.warn(error.message);
    }
    throw new Unavailable(sentences.notReadable());
  }
}
