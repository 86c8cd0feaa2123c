import type { Provider } from '@nestjs/common';
import type { Purpose } from './purposes.js';
import type { Kept } from './retention.js';

/**
 * What erasure does with a column of a person's rows.
 *
 * - `blank`: the empty text, array or object
 * - `none`: null
 * - `redacted`: the names and addresses of the person are replaced in the text of somebody else
 * - `row`: the row is deleted
 * - `cut`: null, or no row, once the row in `person` is deleted: a foreign key does it
 * - `pseudonym`: stays, an identifier that leads to nobody once the account is erased
 * - `derived`: made again from the other columns, without the person
 * - `expires`: gone within days by itself; see `kept`
 * - `{ to }`: an expression of SQL
 */
export type Erasure =
  | 'blank'
  | 'none'
  | 'redacted'
  | 'row'
  | 'cut'
  | 'pseudonym'
  | 'derived'
  | 'expires'
  | { readonly to: string };

/** Columns about a person, in the rows that a condition finds. */
export interface AboutPerson {
  /**
   * Condition on the table, in SQL. It may name `:person` (an id), `:emails`, `:solvers`, `:organisations` and the other
   * sets of what belongs to a person: see `PersonSets` in `libs/personal-data`.
   */
  readonly rows: string;
  readonly columns: Readonly<Record<string, Erasure>>;
  /** false: no export has them. */
  readonly exported?: false;
}

/** What is known about the columns of a table. Each column is about somebody, or about nobody. */
export interface PersonalTable {
  readonly table: string;
  readonly purpose: Purpose;
  readonly kept: Kept;
  readonly about: readonly AboutPerson[];
  /** Columns about nobody. */
  readonly nobody: readonly string[];
  /** Those of them that no export has: they tell what the product does not show to everybody whose row it is. */
  readonly keptBack: readonly string[];
}

type Columns = Readonly<Record<string, Erasure>>;

const listed = (names: string): string[] => names.split(/\s+/).filter((name) => name !== '');
const each = (names: string, erasure: Erasure): Columns =>
  Object.fromEntries(listed(names).map((name) => [name, erasure]));

/** Rows whose column has the id of the person. The foreign key of the column empties it when the account goes. */
export const by = (column: string, columns: Columns = {}): AboutPerson => ({
  rows: `${column} = :person`,
  columns: { [column]: 'cut', ...columns },
});

/** Rows that a condition finds. */
export const where = (rows: string, columns: Columns): AboutPerson => ({ rows, columns });

/** Rows that go with the person, found by a condition or by the column with the person's id. */
export const gone = (rows: string, columns: string): AboutPerson => ({
  rows: rows.includes(' ') ? rows : `${rows} = :person`,
  columns: each(columns, 'row'),
});

/** Rows that go with the address of the person. */
export const goneByAddress = (column: string, columns: string): AboutPerson =>
  gone(`${column} = ANY (:emails)`, columns);

/** Texts that may name the person, in rows that a condition finds. */
export const redacted = (rows: string, columns: string): AboutPerson => ({
  rows,
  columns: each(columns, 'redacted'),
});

/** Secrets and hashes, which no export has. */
export const secret = (about: AboutPerson): AboutPerson => ({ ...about, exported: false });

/** Words of others that the product does not show to the person. They are erased, and no export has them (GDPR, article 15(4)). */
export const unshown = secret;

const tables = new Map<string, PersonalTable>();

interface DeclaredTable {
  purpose: Purpose;
  kept: Kept;
  about: readonly AboutPerson[];
  nobody?: string;
  keptBack?: string;
}

/**
 * Each lib declares the columns of its tables in its `*.personal-data.ts`, a provider of its module. Export, erasure,
 * retention and the page `/confidentialite` are derived from it; a spec fails on a column that is not declared, or is there
 * no more.
 * @param impersonal the columns of the tables that have no data of people, by table
 */
export function declarePersonalData(
  declared: Readonly<Record<string, DeclaredTable>>,
  impersonal: Readonly<Record<string, string>> = {},
): Provider {
  const nobodys = Object.entries(impersonal).map(
    ([table, nobody]) =>
      [table, { purpose: 'technical', kept: 'subject', about: [], nobody } as DeclaredTable] as const,
  );
  const all = [...Object.entries<DeclaredTable>(declared), ...nobodys].map(
    ([table, { nobody = '', keptBack = '', ...rest }]): PersonalTable => ({
      table,
      nobody: listed(nobody),
      keptBack: listed(keptBack),
      ...rest,
    }),
  );
  for (const table of all) tables.set(table.table, table);
  return { provide: Symbol('personal data'), useValue: all };
}

/** Every declared table of the loaded libs, by its name. */
export const personalTables = (): PersonalTable[] =>
  [...tables.values()].toSorted((one, other) => (one.table < other.table ? -1 : 1));
