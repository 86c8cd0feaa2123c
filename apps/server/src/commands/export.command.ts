import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeCsv } from '@passerelle/imports';
import { NeedExport, needLayout } from '@passerelle/needs';
import { SolverExport, solverLayout } from '@passerelle/solvers';
import { CannotGoOn, codeOf } from '../processes/explain.js';
import type { Opened } from './run-command.js';

/**
 * Writes all rows in the format of imports: CSV if the name of the file ends so, otherwise JSON Lines. Only its owner
 * may read the file, since it contains addresses.
 */
export async function exportRows(
  { app, caller, goOn }: Opened,
  what: 'solvers' | 'needs',
  file: string | undefined,
): Promise<boolean> {
  const all: AsyncIterable<object> = app.get(what === 'solvers' ? SolverExport : NeedExport).exportRows();
  const rows = (async function* () {
    for await (const row of all) {
      goOn();
      yield row;
    }
  })();
  const isCsv = file !== undefined && path.extname(file).toLowerCase() === '.csv';
  const text = isCsv ? writeCsv(rows, what === 'solvers' ? solverLayout : needLayout) : jsonLines(rows);
  const target = file === undefined ? caller.stdout : createWriteStream(file, { mode: 0o600 });
  try {
    await pipeline(Readable.from(text), target, { end: file !== undefined });
  } catch (error) {
    throw file === undefined ? error : cannotWrite(file, error);
  }
  return true;
}

async function* jsonLines(rows: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

const reasons: Record<string, string> = {
  ENOENT: 'son dossier n’existe pas',
  ENOTDIR: 'son dossier n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'vous n’en avez pas le droit',
  EROFS: 'on ne peut rien écrire sur ce disque',
  ENOSPC: 'le disque est plein',
};

function cannotWrite(file: string, error: unknown): unknown {
  const reason = reasons[codeOf(error) ?? ''];
  return reason === undefined
    ? error
    : new CannotGoOn(`Le fichier ${file} n’a pas pu être écrit : ${reason}.`);
}
