import { ContactImport, contactLayout } from '@passerelle/accounts';
import {
  BatchUndone,
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

const importers = {
  solvers: [SolverImport, solverLayout],
  needs: [NeedImport, needLayout],
  contacts: [ContactImport, contactLayout],
} as const;

export type ImportedKind = keyof typeof importers;

/** Imports a file. Standard output holds the summary only. */
export async function importFile(
  { app, caller, productRuns, goOn }: Opened,
  what: ImportedKind,
  file: string,
  { tells = false, isDryRun = false }: { tells?: boolean; isDryRun?: boolean } = {},
): Promise<boolean> {
  const progress = showRows(caller.stderr);
  const warnings: ImportProblem[] = [];
  const onProgress = (done: number): void => {
    progress.update(done);
    goOn();
  };
  try {
    const [importer, layout] = importers[what];
    const rows: AsyncIterable<ImportRow> = readRows(file, layout);
    const watch = isDryRun ? () => Promise.reject(new BatchUndone()) : undefined;
    const summary = await app.get<SolverImport | NeedImport | ContactImport>(importer).importRows(rows, {
      onProgress,
      onWarning: (warning) => warnings.push(warning),
      tells,
      ...(watch && { watch }),
    });
    progress.stop();
    caller.stderr.write(inWords(warnings.map((warning) => problemIn(warning, 'fr'))));
    if (isDryRun) caller.stderr.write('Essai : rien n’a été enregistré.\n');
    else if (what === 'contacts' && summary.created > 0)
      caller.stderr.write(
        'Aucun mail n’est parti : les invitations s’envoient depuis la page de chaque structure.\n',
      );
    else if (!productRuns && summary.created + summary.updated > 0) {
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
