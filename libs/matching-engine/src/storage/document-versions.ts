import { Column } from './column.js';
import { TextTable } from './text-table.js';

/** The version of each row that is held, by its id: the `xmin` that PostgreSQL gives as text, a whole number of 32 bits above 0. */
export class Versions {
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
