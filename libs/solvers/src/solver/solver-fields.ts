import { emailAddress, nameWithoutNumber, siren } from '@passerelle/accounts';
import type { ColumnOfFiles, DescribedField } from '@passerelle/imports';
import { line, rule, text, webAddress } from '@passerelle/problems';
import { MAX_TAGS, tagsLabel } from '@passerelle/taxonomy';
import { MAX_TERRITORIES, territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';

export const solverKinds = ['startup', 'student', 'project_holder', 'entrepreneur'] as const;
export type SolverKind = (typeof solverKinds)[number];

/** Where a project is carried. Only a project holder may name a setting: an apprentice training centre (`cfa`). */
export const solverSettings = ['cfa'] as const;
export type SolverSetting = (typeof solverSettings)[number];

/** The content of a profile. */
export interface SolverContent {
  kind: SolverKind;
  setting: SolverSetting | null;
  name: string;
  headline: string;
  description: string;
  siren: string | null;
  website: string | null;
  tagIds: string[];
  keywords: string[];
  territoryCodes: string[];
  worksRemotely: boolean;
  availability: string | null;
  monthlyCap: number;
  contactEmail: string | null;
}

/** Description of a field of a profile. */
interface FieldOfSolver<Value> extends DescribedField<Value> {
  /** Rule of an input. Optional: a new profile may leave the field out, even where the schema of the API has no default. */
  rule: z.ZodType;
  /** Value of a profile that does not say it. undefined: each says it. */
  empty: Value | undefined;
  column: ColumnOfSolvers | null;
}

interface ColumnOfSolvers extends ColumnOfFiles {
  /** Place of the column in exports, from the left. */
  position: number;
}

/** An empty field counts as missing. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable(),
  );

/** A code or an identifier, which a program may write as a number. */
export const written = z.union([z.string(), z.number().transform(String)]);
export const keyword = line({ max: 100 });
/** How many keywords, words that are no tags, a profile may have. */
const MAX_KEYWORDS = MAX_TAGS;

const rules = {
  kind: z.enum(solverKinds),
  setting: z.enum(solverSettings),
  /** Becomes the name of an organisation where a start-up is claimed, and is in mails. */
  name: nameWithoutNumber({ min: 2, max: 200 }),
  headline: line({ min: 0, max: 600 }),
  description: text({ min: 0, max: 10_000 }),
  /** An address of the public web. */
  website: webAddress(300),
  availability: line({ max: 300 }),
  monthlyCap: z
    .int()
    .refine((cap) => cap !== 0, rule('pause_instead', sentences.pauseInstead()))
    .min(0)
    .max(50),
  email: emailAddress,
};
export const { website, email } = rules;

const texts = z.array(z.string());

/** Every field of a profile, in the order of inputs and of the fingerprints of imported rows, which it must keep. */
export const solverFields = {
  kind: {
    label: sentences.kind(),
    inputName: null,
    rule: rules.kind,
    kept: rules.kind,
    empty: undefined,
    column: {
      position: 2,
      rule: rules.kind,
      headings: ['type', 'genre', 'type de porteur', 'profil', 'statut du porteur', 'categorie'],
      words: {
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
    },
  },
  setting: {
    label: sentences.setting(),
    rule: rules.setting.nullable().optional(),
    kept: rules.setting.nullable(),
    empty: null,
    column: {
      position: 3,
      label: sentences.settingColumn(),
      rule: rules.setting.optional(),
      headings: ['cadre', 'cadre du projet', 'cfa'],
      words: { cfa: 'cfa', apprenti: 'cfa', apprentie: 'cfa' },
    },
  },
  name: {
    label: sentences.name(),
    rule: rules.name,
    kept: z.string(),
    empty: undefined,
    column: {
      position: 4,
      rule: rules.name,
      headings: [
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
    },
  },
  headline: {
    label: sentences.headline(),
    rule: rules.headline,
    kept: z.string(),
    empty: '',
    column: {
      position: 5,
      rule: rules.headline.optional(),
      headings: ['accroche', 'resume', 'slogan', 'en une phrase', 'pitch', 'objet'],
    },
  },
  description: {
    label: sentences.description(),
    rule: rules.description,
    kept: z.string(),
    empty: '',
    column: {
      position: 6,
      rule: rules.description.optional(),
      headings: ['presentation', 'descriptif', 'activite', 'description du projet', 'texte', 'details'],
    },
  },
  siren: {
    label: sentences.siren(),
    rule: orNothing(siren),
    kept: z.string().nullable(),
    empty: null,
    column: {
      position: 9,
      // A wrong one is left out, not refused.
      rule: written.optional(),
      headings: ['n siren', 'numero siren', 'no siren'],
    },
  },
  website: {
    label: sentences.website(),
    rule: orNothing(rules.website),
    kept: z.string().nullable(),
    empty: null,
    column: {
      position: 10,
      rule: written.optional(),
      headings: ['site', 'site web', 'site internet', 'url', 'web', 'adresse du site'],
    },
  },
  tagIds: {
    label: tagsLabel,
    inputName: 'tags' as const,
    // Tags and territories are checked elsewhere, against their lists.
    rule: texts,
    kept: texts,
    empty: [],
    column: {
      position: 7,
      rule: z.array(keyword).max(MAX_TAGS).optional(),
      cells: 'lists',
      headings: [
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
    },
  },
  keywords: {
    label: sentences.keywords(),
    rule: z.array(keyword).max(MAX_KEYWORDS).optional(),
    kept: texts,
    empty: [],
    // In files they stand among the tags.
    column: null,
  },
  territoryCodes: {
    label: territoriesLabel,
    inputName: 'territories' as const,
    rule: texts,
    kept: texts,
    empty: [],
    column: {
      position: 8,
      rule: z.array(keyword).max(MAX_TERRITORIES).optional(),
      cells: 'lists',
      headings: [
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
    },
  },
  worksRemotely: {
    label: sentences.worksRemotely(),
    rule: z.boolean(),
    kept: z.boolean(),
    empty: false,
    column: {
      name: 'remote' as const,
      position: 12,
      rule: z.boolean().optional(),
      cells: 'booleans',
      headings: ['a distance', 'distance', 'teletravail', 'travaille a distance'],
    },
  },
  availability: {
    label: sentences.availability(),
    rule: orNothing(rules.availability),
    kept: z.string().nullable(),
    empty: null,
    column: {
      position: 15,
      rule: rules.availability.optional(),
      headings: ['disponibilite', 'disponibilites', 'disponible'],
    },
  },
  monthlyCap: {
    label: sentences.monthlyCap(),
    rule: rules.monthlyCap,
    kept: z.int(),
    empty: 4,
    column: {
      position: 14,
      rule: z
        .preprocess((value) => (typeof value === 'string' ? Number(value) : value), rules.monthlyCap)
        .optional(),
      headings: [
        'rencontres par mois',
        'plafond',
        'maximum par mois',
        'monthly cap',
        'mises en relation par mois',
      ],
    },
  },
  contactEmail: {
    label: sentences.contactEmail(),
    rule: orNothing(rules.email).optional(),
    kept: z.string().nullable(),
    empty: null,
    column: {
      name: 'email' as const,
      position: 11,
      label: sentences.emailColumn(),
      rule: rules.email.optional(),
      headings: [
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
    },
  },
} satisfies { [Field in keyof SolverContent]: FieldOfSolver<SolverContent[Field]> };
