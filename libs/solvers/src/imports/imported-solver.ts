import { createHash } from 'node:crypto';
import { siren } from '@passerelle/accounts';
import { type ColumnNames, postcodeHeadings, type RowLayout } from '@passerelle/imports';
import { parseInput, rule, type Sentence } from '@passerelle/problems';
import { facets, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { MAX_TERRITORIES } from '@passerelle/territories';
import { z } from 'zod';
import {
  type ColumnName,
  columnsOfFields,
  contentOf,
  layoutOfFields,
  partOfEachColumn,
  type SolverField,
} from '../solver/lists-of-fields.js';
import { keyword, rules, written } from '../solver/field-of-solver.js';
import type { SolverContent } from '../solver/solver-fields.js';
import { ideaInput, MAX_IDEAS, mayHaveSetting, settingFits } from '../solver/solver.input.js';
import { sentences } from '../solvers.sentences.js';

export interface ImportedIdea {
  title: string;
  description: string;
}

/** The content of a row. For a key that is missing, null or, in a CSV, empty, the known value stays. */
export interface ImportedSolver {
  externalId: string;
  /** Twelve hexadecimal digits that distinguish the projects to which a file gives one identifier. */
  identity: string;
  content: Partial<SolverContent> & Pick<SolverContent, 'kind' | 'name'>;
  ideas: ImportedIdea[] | undefined;
  /** Unknown references and codes. */
  unknownTags: string[];
  /** A hash of the row: shows whether a later import brings anything new. */
  fingerprint: string;
  /** Invalid values of the row that were left out. */
  dropped: { field: string; message: Sentence }[];
}

/** A spreadsheet that a program wrote may encode characters by number: `_x000D_` (ECMA-376, part 1, 22.4.2.4). */
const byNumber = /_x([0-9A-Fa-f]{4})_/g;
/** Windows-1252 text that was read as ISO 8859-1, sometimes beside a character typed to mend it. */
const mended = /(?<=['’])\u0092|(?<=oe)\u009C|\u009C(?=oe)/g;
const misread = /[\u0080-\u009F]/g;
/** Characters of Windows-1252 from 0x80 to 0x9F. Node 20 decodes it as ISO 8859-1, so they are spelt out. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const invisible = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

const cleanText = (text: string): string =>
  text
    .replace(byNumber, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(mended, '')
    .replace(misread, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80))
    .replace(invisible, '');

/** How deep the fields of a row go: an idea's title is in an object, in a list, in the row. */
const DEEPEST = 3;

/** The row without characters that no field accepts, and without values that are nested too deep. */
function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'object' && depth === DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, clean(each, depth + 1)]])),
  );
}

const notAnIdea = rule('idea', sentences.notAnIdea());

/** An idea, or in a CSV its title and the text after a colon. */
const idea = z.preprocess(
  (value, context) => {
    if (typeof value !== 'string') return value;
    if (/^[[{"]/.test(value)) {
      context.addIssue({ code: 'custom', ...notAnIdea });
      return z.NEVER;
    }
    const [title = '', ...rest] = value.split(':');
    return { title, description: rest.join(':') };
  },
  ideaInput.extend({ description: ideaInput.shape.description.default('') }),
);

const cells = {
  externalId: written.pipe(keyword),
  ...partOfEachColumn('rule'),
  ideas: z.array(idea).max(MAX_IDEAS).optional(),
};

export type SolverColumn = keyof typeof cells;

const positions: Readonly<Record<SolverColumn, number>> = {
  externalId: 1,
  ...partOfEachColumn('position'),
  ideas: 13,
};
const columns = (Object.keys(cells) as SolverColumn[]).toSorted(
  (one, other) => positions[one] - positions[other],
);

/** A row of a file, before it is checked. Its problems are in the order of the columns. */
export const solverRow = z
  .object(Object.fromEntries(columns.map((column) => [column, cells[column]])) as typeof cells)
  .refine(({ kind, setting }) => mayHaveSetting(kind, setting), { ...settingFits, path: ['setting'] });

/** The columns of a CSV of solvers, in the order of exports; the JSON Lines have the same keys. */
export const solverLayout = {
  ...layoutOfFields,
  columns,
  required: ['externalId', 'kind', 'name'],
  lists: [...layoutOfFields.lists, 'ideas'],
} satisfies RowLayout & Record<'required' | 'lists', readonly SolverColumn[]>;

/** Common names of the columns, folded. */
const names: Readonly<Record<SolverColumn, readonly string[]>> = {
  ...partOfEachColumn('headings'),
  externalId: [
    'id',
    'identifiant',
    'reference',
    'ref',
    'numero',
    'n',
    'code',
    'external id',
    'identifiant externe',
  ],
  ideas: ['idees', 'idee', 'offres', 'offre', 'produits', 'solutions', 'solution'],
};

export const solverColumnNames = { names, spare: postcodeHeadings } satisfies ColumnNames;

/** The references and codes of a row, to be checked even if the row is wrong in other ways. */
export function referencesIn(
  value: Record<string, unknown>,
  snapshot: TaxonomySnapshot,
): { unknownTags: string[]; territoryCodes: string[] } {
  const textsIn = (key: string): string[] => {
    const texts = value[key];
    return Array.isArray(texts) ? texts.filter((each) => typeof each === 'string') : [];
  };
  return {
    unknownTags: resolve(textsIn('tags'), snapshot).unknown,
    // No more than a row may have: they are looked up in one statement.
    territoryCodes: textsIn('territories').slice(0, MAX_TERRITORIES),
  };
}

/** What the cells of a row say of each field. */
type SaidInCells = {
  [Field in SolverField as ColumnName<Field> extends never ? never : Field]: z.output<
    typeof solverRow
  >[ColumnName<Field>];
};

/**
 * Reads a row of an import of solvers. A wrong SIREN or web address is left out: both only describe the profile.
 * @throws {InvalidInput} naming the fields that cannot be accepted.
 */
export function readSolver(value: Record<string, unknown>, snapshot: TaxonomySnapshot): ImportedSolver {
  const checked = parseInput(solverRow, clean(value));
  const dropped: ImportedSolver['dropped'] = [];
  const orDropped = (
    field: string,
    schema: z.ZodType<string, string>,
    text: string | undefined,
  ): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const parsed = schema.safeParse(text);
    if (!parsed.success) dropped.push({ field, message: sentences.leftOut({ text: text.slice(0, 100) }) });
    return parsed.data;
  };
  const tags = checked.tags && resolve(checked.tags, snapshot);
  const said = {
    ...(Object.fromEntries(columnsOfFields.map(({ name, field }) => [field, checked[name]])) as SaidInCells),
    siren: orDropped('siren', siren, checked.siren),
    website: orDropped('website', completedAddress, checked.website),
    tagIds: tags?.tagIds,
    keywords: tags?.keywords,
    territoryCodes: checked.territories && [...new Set(checked.territories)],
  };
  const content = defined(contentOf(said));
  return {
    externalId: checked.externalId,
    identity: digest(
      [checked.name, content.siren ?? '', checked.headline ?? ''].join('|').toLowerCase(),
    ).slice(0, 12),
    content,
    ideas: checked.ideas,
    unknownTags: tags?.unknown ?? [],
    fingerprint: digest(JSON.stringify([content, checked.ideas])),
    dropped,
  };
}

/** Sorts the values under `tags`: `facet:slug` must be a tag; a label may be one, and otherwise counts as a keyword. */
function resolve(tags: readonly string[], snapshot: TaxonomySnapshot) {
  const tagIds = new Set<string>();
  const keywords = new Set<string>();
  const unknown: string[] = [];
  for (const each of tags) {
    const isReference = facets.some((facet) => each.startsWith(`${facet}:`));
    const tag = isReference
      ? snapshot.current(snapshot.byReference.get(each)?.id ?? '')
      : snapshot.findByLabel(each);
    if (tag) tagIds.add(tag.id);
    else if (isReference) unknown.push(each);
    else keywords.add(each);
  }
  // Sorted, so that the order in the file does not count.
  return { tagIds: [...tagIds].toSorted(), keywords: [...keywords].toSorted(), unknown };
}

/** People leave out `https://`. */
export const completedAddress = z
  .string()
  .transform((text) => (/^[a-z]+:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`))
  .pipe(rules.website);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
