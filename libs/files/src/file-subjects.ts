import { Injectable } from '@nestjs/common';
import type { FileSubject } from './file-subject.js';

/** All kinds of objects that files can be added to. */
@Injectable()
export class FileSubjects {
  private readonly subjects = new Map<string, FileSubject>();

  /** @throws if the kind is registered already: rows would belong to both */
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
