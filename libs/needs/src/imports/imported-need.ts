import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { nameOrId, siret } from '@passerelle/accounts';
import { type ColumnNames, postcodeHeadings, type RowLayout } from '@passerelle/imports';
import { line, parseInput } from '@passerelle/problems';
import { z } from 'zod';
import { layoutOfFields, partOfEachColumn, partOfEachInput } from '../need/lists-of-fields.js';
import { type NeedState, needStates } from '../need/need.entity.js';
import type { NeedInput } from '../need/need.graphql.js';

export interface ImportedNeed {
  externalId: string;
  organisation: { name: string; siret: string | null };
  /** The state of the need. An import starts no step that people must decide. */
  state: NeedState;
  /** Whether the row itself gives the state. */
  givesState: boolean;
  input: NeedInput;
  /** A hash of the row: shows whether a later import brings anything new. */
  fingerprint: string;
}

const written = z.union([z.string(), z.number().transform(String)]);
const daysAhead = z.preprocess(
  (value) => (typeof value === 'string' ? Number(value) : value),
  z.int().min(0).max(3_650),
);

/** A row of a file, before it is checked. */
export const needRow = z.object({
  externalId: written.pipe(line({ max: 200 })),
  organisation: nameOrId({ min: 2, max: 120 }),
  siret: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : (value ?? null)),
    siret.nullable(),
  ),
  ...partOfEachColumn('rule'),
  neededInDays: daysAhead.nullish(),
  status: z.enum(needStates).optional(),
});

/** A checked row of a file. */
export type NeedRow = z.output<typeof needRow>;

export type NeedColumn = keyof typeof needRow.shape;

/** The columns of a CSV of needs, in the order of exports; the JSON Lines have the same keys. */
export const needLayout = {
  columns: Object.keys(needRow.shape) as NeedColumn[],
  required: ['externalId', 'organisation', 'title'],
  ...layoutOfFields,
  digits: { siret: 14 },
  words: {
    ...layoutOfFields.words,
    status: {
      brouillon: 'draft',
      'a relire': 'submitted',
      soumis: 'submitted',
      envoye: 'submitted',
      publie: 'published',
    },
  },
} satisfies RowLayout & Record<'required' | 'lists' | 'booleans' | 'days', readonly NeedColumn[]>;

/** Common names of the columns, folded. */
const names: Readonly<Record<NeedColumn, readonly string[]>> = {
  ...partOfEachColumn('headings'),
  externalId: ['id', 'identifiant', 'reference', 'ref', 'numero', 'n', 'code', 'n du besoin', 'external id'],
  organisation: [
    'structure',
    'entreprise',
    'societe',
    'raison sociale',
    'nom de l entreprise',
    'nom de la structure',
    'organisme',
    'company',
    'organization',
    'association',
  ],
  siret: ['n siret', 'numero siret', 'no siret', 'siret de l entreprise'],
  neededInDays: ['jours', 'dans combien de jours', 'nombre de jours', 'delai en jours', 'needed in days'],
  status: ['etat', 'statut', 'state'],
};

/** Beside a title, a subject column gives the topic of the need; beside a town, its postcode adds nothing. */
export const needColumnNames = {
  names,
  spare: { sujet: ['title', 'tags'], ...postcodeHeadings },
} satisfies ColumnNames;

/** The parts that can still be checked in a row that cannot be read. */
export function roughly(value: Record<string, unknown>): NeedInput {
  return {
    ...partOfEachInput('empty'),
    title: textIn(value['title']),
    description: textIn(value['description']),
    tags: textsIn(value['tags']),
    territories: textsIn(value['territories']),
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/**
 * Reads a row of an import of needs; tags and territories are checked separately.
 * @param dayIn the calendar day so many days from now.
 * @throws {InvalidInput} naming the fields that cannot be accepted.
 */
export function readNeed(value: Record<string, unknown>, dayIn: (days: number) => string): ImportedNeed {
  // Null counts as a missing key, like an empty cell of a CSV.
  const present = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  const checked = parseInput(needRow, present);
  const { externalId, organisation: name, siret: number, status, neededInDays, ...cells } = checked;
  const { remote: acceptsRemote, neededBy = null, ...content } = cells;
  const organisation = { name, siret: number };
  const dayAhead = neededInDays == null ? null : dayIn(neededInDays);
  const input: NeedInput = { ...content, acceptsRemote, neededBy: neededBy ?? dayAhead };
  return {
    externalId,
    organisation,
    state: status ?? 'submitted',
    givesState: status !== undefined,
    input,
    // Without the computed day: with it, the same row would be new every day.
    fingerprint: fingerprintOf(organisation, { ...input, neededBy: neededBy ?? neededInDays ?? null }),
  };
}

/**
 * Fields that every fingerprint contains, in this order. Fields added later are left out if a row lacks them, so old
 * rows keep their fingerprints.
 */
const always = [
  'title',
  'description',
  'tags',
  'territories',
  'wantedKinds',
  'acceptsRemote',
  'confidential',
  'neededBy',
] as const;

function fingerprintOf(
  organisation: ImportedNeed['organisation'],
  input: Omit<NeedInput, 'neededBy'> & { neededBy: string | number | null },
): string {
  const empty: Readonly<Record<string, unknown>> = partOfEachInput('empty');
  const first = Object.fromEntries(always.map((name) => [name, input[name]]));
  const added = Object.entries(input).filter(
    ([name, value]) => !(name in first) && !isDeepStrictEqual(value, empty[name]),
  );
  const identity = [
    organisation.name,
    organisation.siret,
    input.title,
    { ...first, ...Object.fromEntries(added) },
  ];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}
