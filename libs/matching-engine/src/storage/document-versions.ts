import { Column } from './column.js';
import { TextTable } from './text-table.js';

/** The version of each document that is held, by its id: a whole number from 1 to 2³² - 1, given and told as text (PostgreSQL's `xmin`). */
export class DocumentVersions {
  private readonly ids = new TextTable();
  private readonly versions = new Column(Uint32Array);

  get(id: string): string | undefined {
    const number = this.ids.find(id);
    const version = number === undefined ? 0 : this.versions.at(number);
    return version === 0 ? undefined : `${version}`;
  }

  set(id: string, version: string): void {
    this.versions.set(this.ids.numberOf(id), Number(version));
  }

  delete(id: string): void {
    const number = this.ids.find(id);
    if (number !== undefined) this.versions.set(number, 0);
  }
}
