import { createHash } from 'node:crypto';
import { nameOrId, siret } from '@passerelle/accounts';
import { type ColumnNames, postcodeHeadings, type RowLayout } from '@passerelle/imports';
import { calendarDay, line, parseInput, rule } from '@passerelle/problems';
import { z } from 'zod';
import { type NeedState, needStates } from '../need/need.entity.js';
import type { NeedInput } from '../need/need.graphql.js';
import { needDraft } from '../need/need.input.js';
import { sentences } from '../needs.sentences.js';

export interface ImportedNeed {
  externalId: string;
  organisation: { name: string; siret: string | null };
  /** The state of the need; an import starts nothing that people must decide. */
  state: NeedState;
  /** Whether the row itself gives the state. */
  saysState: boolean;
  input: NeedInput;
  /** A hash of the row: shows whether a later import brings anything new. */
  fingerprint: string;
}

const written = z.union([z.string(), z.number().transform(String)]);
const daysAhead = z.preprocess(
  (value) => (typeof value === 'string' ? Number(value) : value),
  z.int().min(0).max(3_650),
);

const badDate = rule('date', sentences.badDate());

/** A day as programs write it, or as people type it: “15/02/2027”, “15.02.27”. Two digits are a year of this century. */
const day = z
  .string()
  .transform((text) => text.trim().replace(/^(\d\d?)[-/.](\d\d?)[-/.](\d{4}|\d\d)$/, inOrder))
  .refine((text) => calendarDay.safeParse(text).success, badDate);

const inOrder = (_: string, dayOfMonth: string, month: string, year: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;

/** A row of a file, before it is checked. */
export const needRow = z.object({
  externalId: written.pipe(line({ max: 200 })),
  organisation: nameOrId({ min: 2, max: 120 }),
  siret: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : (value ?? null)),
    siret.nullable(),
  ),
  // A draft may lack both, and an empty cell of a CSV counts as a missing key.
  title: needDraft.shape.title.default(''),
  description: needDraft.shape.description.default(''),
  tags: needDraft.shape.tags.default([]),
  territories: needDraft.shape.territories.default([]),
  wantedKinds: needDraft.shape.wantedKinds.default([]),
  remote: z.boolean().default(true),
  confidential: z.boolean().default(false),
  neededBy: day.nullish(),
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
  lists: ['tags', 'territories', 'wantedKinds'],
  booleans: ['remote', 'confidential'],
  days: ['neededBy'],
  digits: { siret: 14 },
  words: {
    wantedKinds: {
      'start up': 'startup',
      'start ups': 'startup',
      startups: 'startup',
      etudiant: 'student',
      etudiants: 'student',
      'porteur de projet': 'project_holder',
      'porteurs de projet': 'project_holder',
      entrepreneurs: 'entrepreneur',
    },
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
  title: ['titre', 'besoin', 'intitule', 'objet', 'titre du besoin'],
  description: [
    'descriptif',
    'details',
    'detail',
    'texte',
    'contexte',
    'description du besoin',
    'situation',
    'precisions',
  ],
  tags: ['etiquettes', 'themes', 'thematiques', 'theme', 'sujets', 'mots cles', 'domaines', 'keywords'],
  territories: [
    'territoires',
    'territoire',
    'lieu',
    'lieux',
    'zone',
    'communes',
    'commune',
    'ville',
    'villes',
    'city',
    'departement',
    'secteur geographique',
  ],
  wantedKinds: [
    'porteurs souhaites',
    'porteurs de solution souhaites',
    'profils recherches',
    'type de porteur',
    'wanted kinds',
  ],
  remote: ['a distance', 'distance'],
  confidential: ['confidentiel', 'confidentialite', 'anonyme'],
  neededBy: [
    'date',
    'date souhaitee',
    'pour le',
    'echeance',
    'date limite',
    'avant le',
    'deadline',
    'needed by',
    'delai',
  ],
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
    title: textIn(value['title']),
    description: textIn(value['description']),
    tags: textsIn(value['tags']),
    territories: textsIn(value['territories']),
    wantedKinds: [],
    acceptsRemote: true,
    confidential: false,
    neededBy: null,
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
  // Like an empty cell of a CSV, null counts as a missing key.
  const present = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  const said = parseInput(needRow, present);
  const { externalId, organisation, status, remote, neededInDays, ...content } = said;
  const neededBy = said.neededBy ?? (neededInDays == null ? null : dayIn(neededInDays));
  const input: NeedInput = {
    title: content.title,
    description: content.description,
    tags: content.tags,
    territories: content.territories,
    wantedKinds: content.wantedKinds,
    acceptsRemote: remote,
    confidential: content.confidential,
    neededBy,
  };
  // Not the computed day: it would make the same row new every day. A new field is hashed only if a row has it: otherwise every row of
  // earlier imports would count as new.
  const told = JSON.stringify([
    organisation,
    said.siret,
    input.title,
    { ...input, neededBy: said.neededBy ?? neededInDays ?? null },
  ]);
  return {
    externalId,
    organisation: { name: organisation, siret: said.siret },
    state: status ?? 'submitted',
    saysState: status !== undefined,
    input,
    fingerprint: createHash('sha256').update(told).digest('hex'),
  };
}
