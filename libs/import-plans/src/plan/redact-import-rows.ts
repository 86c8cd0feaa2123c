import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { packRows, type TableRow, unpackRows } from '@passerelle/imports';
import { IsNull, Not } from 'typeorm';
import { ImportFile } from './import-file.entity.js';

/** Replaces words in the rows that are kept of imported files: those of a person who is erased. */
@Injectable()
export class RedactImportRows {
  constructor(private readonly database: Database) {}

  /**
   * The number of rows stays, for decisions name rows by their number.
   * @param words global, and linear
   */
  async replace(words: RegExp, by: string): Promise<void> {
    const kept = await this.database.manager.find(ImportFile, {
      select: { planId: true },
      where: { rows: Not(IsNull()) },
    });
    for (const { planId } of kept) await this.replaceIn(planId, words, by);
  }

  private async replaceIn(planId: string, words: RegExp, by: string): Promise<void> {
    const file = await this.database.manager.findOneBy(ImportFile, { planId });
    if (file?.rows == null) return;
    const rows: TableRow[] = [];
    let isChanged = false;
    for await (const row of unpackRows(file.rows)) {
      const text = JSON.stringify(row);
      const replaced = text.replace(words, by);
      isChanged ||= replaced !== text;
      rows.push(JSON.parse(replaced) as TableRow);
    }
    if (isChanged) await this.database.manager.update(ImportFile, { planId }, { rows: await packRows(rows) });
  }
}
