import {
  type ImportProblem,
  type ImportRow,
  problemIn,
  readRows,
  summaryIn,
  type ProblemInWords,
} from '@passerelle/imports';
import { NeedImport, needLayout } from '@passerelle/needs';
import { SolverImport, solverLayout } from '@passerelle/solvers';
import { showRows } from './progress.js';
import type { Opened } from './run-command.js';

/** Imports a file. Standard output holds the summary only. */
export async function importFile(
  { app, caller, productRuns, goOn }: Opened,
  what: 'solvers' | 'needs',
  file: string,
  { tells = false }: { tells?: boolean } = {},
): Promise<boolean> {
  const progress = showRows(caller.stderr);
  const warnings: ImportProblem[] = [];
  const onProgress = (done: number): void => {
    progress.update(done);
    goOn();
  };
  try {
    const rows: AsyncIterable<ImportRow> = readRows(file, what === 'solvers' ? solverLayout : needLayout);
    const summary = await app
      .get(what === 'solvers' ? SolverImport : NeedImport)
      .importRows(rows, { onProgress, onWarning: (warning) => warnings.push(warning), tells });
    progress.stop();
    caller.stderr.write(inWords(warnings.map((warning) => problemIn(warning, 'fr'))));
    if (!productRuns && summary.created + summary.updated > 0) {
      caller.stderr.write('Les correspondances seront calculées au prochain démarrage de Passerelle.\n');
    }
    caller.stdout.write(`${JSON.stringify(summaryIn(summary, 'fr'))}\n`);
    return summary.rejected.length === 0;
  } finally {
    progress.stop();
  }
}

/** One line for each field with warnings: the first warning, and the number of further ones. */
function inWords(warnings: readonly ProblemInWords[]): string {
  const byField = new Map<string, ProblemInWords[]>();
  for (const warning of warnings)
    byField.set(warning.field, [...(byField.get(warning.field) ?? []), warning]);
  return [...byField]
    .map(([field, [first, ...others]]) => {
      const more = others.length === 0 ? '' : ` (et ${others.length} autre(s) remarque(s) sur « ${field} »)`;
      return `Ligne ${first?.row}, ${field} : ${first?.message}${more}\n`;
    })
    .join('');
}
