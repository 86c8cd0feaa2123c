import { createHash } from 'node:crypto';
import { siren } from '@passerelle/accounts';
import { type ColumnNames, postcodeHeadings, type RowLayout } from '@passerelle/imports';
import { parseInput, rule, type Sentence } from '@passerelle/problems';
import { facets, MAX_TAGS, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { MAX_TERRITORIES } from '@passerelle/territories';
import { z } from 'zod';
import { type SolverContent, solverKinds } from '../solver/solver.entity.js';
import {
  availability,
  description,
  email,
  headline,
  ideaInput,
  keyword,
  MAX_IDEAS,
  mayHaveSetting,
  monthlyCap,
  name,
  setting,
  settingFits,
  website,
} from '../solver/solver.input.js';
import { sentences } from '../solvers.sentences.js';

/** The columns of a CSV of solvers; the JSON Lines have the same keys. */
export const solverLayout = {
  columns: [
    'externalId',
    'kind',
    'setting',
    'name',
    'headline',
    'description',
    'tags',
    'territories',
    'siren',
    'website',
    'email',
    'remote',
    'ideas',
    'monthlyCap',
    'availability',
  ],
  required: ['externalId', 'kind', 'name'],
  lists: ['tags', 'territories', 'ideas'],
  booleans: ['remote'],
  words: {
    kind: {
      startup: 'startup',
      'start up': 'startup',
      'jeune pousse': 'startup',
      etudiant: 'student',
      etudiante: 'student',
      student: 'student',
      'porteur de projet': 'project_holder',
      'porteuse de projet': 'project_holder',
      'project holder': 'project_holder',
      entrepreneur: 'entrepreneur',
      entrepreneuse: 'entrepreneur',
      'auto entrepreneur': 'entrepreneur',
      independant: 'entrepreneur',
    },
    setting: { cfa: 'cfa', apprenti: 'cfa', apprentie: 'cfa' },
  },
} as const satisfies RowLayout;

export type SolverColumn = (typeof solverLayout.columns)[number];

/** Common names of the columns, folded. */
const names = {
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
  kind: ['type', 'genre', 'type de porteur', 'profil', 'statut du porteur', 'categorie'],
  setting: ['cadre', 'cadre du projet', 'cfa'],
  name: [
    'nom',
    'nom du projet',
    'projet',
    'raison sociale',
    'nom de l entreprise',
    'entreprise',
    'start up',
    'startup',
    'nom de la start up',
    'societe',
    'porteur',
    'denomination',
  ],
  headline: ['accroche', 'resume', 'slogan', 'en une phrase', 'pitch', 'objet'],
  description: ['presentation', 'descriptif', 'activite', 'description du projet', 'texte', 'details'],
  tags: [
    'etiquettes',
    'themes',
    'thematiques',
    'theme',
    'sujet',
    'sujets',
    'mots cles',
    'domaines',
    'competences',
    'keywords',
  ],
  territories: [
    'territoires',
    'territoire',
    'lieu',
    'lieux',
    'zone',
    'zones',
    'zone d intervention',
    'secteur geographique',
    'communes',
    'commune',
    'ville',
    'villes',
    'city',
    'departement',
    'territory',
  ],
  siren: ['n siren', 'numero siren', 'no siren'],
  website: ['site', 'site web', 'site internet', 'url', 'web', 'adresse du site'],
  email: [
    'e mail',
    'mail',
    'courriel',
    'adresse mail',
    'adresse e mail',
    'adresse electronique',
    'contact',
    'email de contact',
    'mel',
  ],
  remote: ['a distance', 'distance', 'teletravail', 'travaille a distance'],
  ideas: ['idees', 'idee', 'offres', 'offre', 'produits', 'solutions', 'solution'],
  monthlyCap: [
    'rencontres par mois',
    'plafond',
    'maximum par mois',
    'monthly cap',
    'mises en relation par mois',
  ],
  availability: ['disponibilite', 'disponibilites', 'disponible'],
} as const satisfies Readonly<Record<SolverColumn, readonly string[]>>;

export const solverColumnNames = { names, spare: postcodeHeadings } satisfies ColumnNames;

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

const written = z.union([z.string(), z.number().transform(String)]);

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

/** A row of a file, before it is checked. */
export const solverRow = z
  .object({
    externalId: written.pipe(keyword),
    kind: z.enum(solverKinds),
    setting: setting.optional(),
    name,
    headline: headline.optional(),
    description: description.optional(),
    tags: z.array(keyword).max(MAX_TAGS).optional(),
    territories: z.array(keyword).max(MAX_TERRITORIES).optional(),
    siren: written.optional(),
    website: written.optional(),
    email: email.optional(),
    remote: z.boolean().optional(),
    ideas: z.array(idea).max(MAX_IDEAS).optional(),
    monthlyCap: z
      .preprocess((value) => (typeof value === 'string' ? Number(value) : value), monthlyCap)
      .optional(),
    availability: availability.optional(),
  })
  .refine(({ kind, setting: given }) => mayHaveSetting(kind, given), { ...settingFits, path: ['setting'] });

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
  const content = defined({
    kind: checked.kind,
    setting: checked.setting,
    name: checked.name,
    headline: checked.headline,
    description: checked.description,
    siren: orDropped('siren', siren, checked.siren),
    website: orDropped('website', completedAddress, checked.website),
    tagIds: tags?.tagIds,
    keywords: tags?.keywords,
    territoryCodes: checked.territories && [...new Set(checked.territories)],
    worksRemotely: checked.remote,
    availability: checked.availability,
    monthlyCap: checked.monthlyCap,
    contactEmail: checked.email,
  });
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
  .pipe(website);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
