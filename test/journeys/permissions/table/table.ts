import { type Persona, personas } from './personas.js';
import { permissions } from './permissions.js';
import { permissionsOnConcepts } from './permissions-on-concepts.js';
import { permissionsOnGroups } from './permissions-on-groups.js';
import { permissionsOnIntroductions } from './permissions-on-introductions.js';
import { permissionsOnLearners } from './permissions-on-learners.js';

/** One row of the table. */
export interface Row {
  operation: string;
  /** Its object: a key of `objects`. */
  on: string;
  cells: Record<Persona, string>;
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());

/** The table, row by row. @throws if the text is no table. */
function read(text: string): Row[] {
  const [head, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const columns = cellsOf(head ?? '');
  if (columns.join() !== ['operation', 'on', ...personas].join())
    throw new Error(`The columns are ${columns.join()}`);
  return lines.map((line) => {
    const [operation = '', on = '', ...cells] = cellsOf(line);
    if (cells.length !== personas.length) throw new Error(`Not one cell for each persona: ${line}`);
    const pairs = personas.map((persona, i) => [persona, cells[i]]);
    return { operation, on, cells: Object.fromEntries(pairs) as Row['cells'] };
  });
}

export const table: readonly Row[] = read(
  permissions +
    permissionsOnIntroductions +
    permissionsOnConcepts +
    permissionsOnGroups +
    permissionsOnLearners,
);
