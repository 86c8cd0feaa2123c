import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NeedExport } from '@passerelle/needs';
import { SolverExport } from '@passerelle/solvers';
import type { Opened } from './run-command.js';

/** Writes everything, one JSON object a line, in the format of imports. A file that it makes is readable by its owner only: it holds addresses. */
export async function exportRows(
  { app, goOn }: Opened,
  what: 'solvers' | 'needs',
  file: string | undefined,
): Promise<boolean> {
  const rows: AsyncIterable<object> = app.get(what === 'solvers' ? SolverExport : NeedExport).exportRows();
  const lines = async function* (): AsyncGenerator<string> {
    for await (const row of rows) {
      goOn();
      yield `${JSON.stringify(row)}\n`;
    }
  };
  const target = file === undefined ? process.stdout : createWriteStream(file, { mode: 0o600 });
  await pipeline(Readable.from(lines()), target, { end: file !== undefined });
  return true;
}
