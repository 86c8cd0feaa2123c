import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';
import type { StoredFile } from './stored-file.entity.js';

/**
 * A kind of object to which files are added. The lib that owns the kind implements this class, registers it, and
 * decides who may do what. This lib itself knows no concept and no group.
 */
export abstract class FileSubject {
  /** Unique in the product, and stored in rows. */
  abstract readonly kind: string;
  /** Most files and bytes of one object. */
  abstract readonly limits: { files: number; bytes: number };

  /** Ids of the objects that the actor may see, and whose files they may read. At most one statement. */
  abstract visible(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;

  /**
   * Whether the actor may add a file to an object that they see. Checked before the bytes are read, and again by
   * `add`.
   * @param part part of the object, by the name in its lib
   */
  abstract mayAdd(actor: Actor, id: string, part: string | undefined): Promise<boolean>;

  /**
   * Adds a file to its object in one transaction, in which it calls `keep` to record that the file is stored. Both
   * succeed or fail together.
   * @throws {Problem | Refusal} if the file may no longer be added
   */
  abstract add(
    actor: Actor,
    file: StoredFile,
    part: string | undefined,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<void>;

  /** Among these objects, those that still exist. The files of others are removed. */
  abstract existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** All kinds of objects to which files can be added. */
@Injectable()
export class FileSubjects {
  private readonly subjects = new Map<string, FileSubject>();

  /** @throws if the kind is registered already, since rows would belong to both */
  register(subject: FileSubject): void {
    if (this.subjects.has(subject.kind)) throw new Error(`Two libs take files for “${subject.kind}”.`);
    this.subjects.set(subject.kind, subject);
  }

  /** undefined: no lib receives files for this kind, or not in this version. */
  of(kind: string): FileSubject | undefined {
    return this.subjects.get(kind);
  }

  get all(): readonly FileSubject[] {
    return [...this.subjects.values()];
  }
}
