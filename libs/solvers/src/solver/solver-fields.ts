import { siren } from '@passerelle/accounts';
import { MAX_TAGS, tagsLabel } from '@passerelle/taxonomy';
import { MAX_TERRITORIES, territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';
import {
  type FieldOfSolver,
  keyword,
  orNothing,
  rules,
  type SolverKind,
  type SolverSetting,
  written,
} from './field-of-solver.js';

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
    rule: z.array(keyword).max(MAX_TAGS).optional(),
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
