import { DocumentVersions } from '@passerelle/matching-engine';

/** The vectors held in memory for documents of one kind, by the documents' ids. */
export class HeldVectors {
  private readonly current = new DocumentVersions();
  /** The versions of unused vectors of an earlier text. There are few of these, for a short time. */
  private readonly outdated = new Map<string, string>();

  /** How many documents have a vector of their present text, or a known empty vector. */
  count = 0;

  /** The version of the row that was read. undefined: there was no row. */
  versionOf(id: string): string | undefined {
    return this.current.get(id) ?? this.outdated.get(id);
  }

  /** Whether the vector is of the present text, or the text is known to have none. */
  isCurrent(id: string): boolean {
    return this.current.get(id) !== undefined;
  }

  set(id: string, { version, isCurrent }: { version: string; isCurrent: boolean }): void {
    this.delete(id);
    if (!isCurrent) this.outdated.set(id, version);
    else {
      this.current.set(id, version);
      this.count++;
    }
  }

  delete(id: string): void {
    this.outdated.delete(id);
    if (this.current.get(id) === undefined) return;
    this.current.delete(id);
    this.count--;
  }
}
