import { dayInWords } from '@passerelle/mail';
import { calendarDay, line, text } from '@passerelle/problems';
import { solverKindInWords, solverKinds, type SolverKind } from '@passerelle/solvers';
import { tagsLabel } from '@passerelle/taxonomy';
import { territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../needs.sentences.js';
import { type FieldOfNeed, typedDay } from './field-of-need.js';

/** The checked content of a need: tags and territories exist, no text is too long. */
export interface NeedContent {
  title: string;
  description: string;
  tagIds: string[];
  territoryCodes: string[];
  wantedKinds: SolverKind[];
  acceptsRemote: boolean;
  confidential: boolean;
  neededBy: string | null;
}

/** In characters. */
export const longest = { title: 140, description: 10_000 };

const draft = {
  title: line({ min: 0, max: longest.title }),
  description: text({ min: 0, max: longest.description }),
  // Tags and territories are checked elsewhere, against their lists.
  references: z.array(z.string()),
  wantedKinds: z.array(z.enum(solverKinds)).transform((kinds) => [...new Set(kinds)]),
};

/**
 * Every field of a need, in the order in which people read a need. The catalogues have the names for histories and
 * mails, by the name of the field.
 */
export const needFields = {
  title: {
    label: sentences.title(),
    draft: draft.title,
    kept: z.string(),
    empty: '',
    column: {
      // A draft may lack title and description.
      rule: draft.title.default(''),
      headings: ['titre', 'besoin', 'intitule', 'objet', 'titre du besoin'],
    },
    inWords: (title) => title,
  },
  description: {
    label: sentences.description(),
    draft: draft.description,
    kept: z.string(),
    empty: '',
    column: {
      rule: draft.description.default(''),
      headings: [
        'descriptif',
        'details',
        'detail',
        'texte',
        'contexte',
        'description du besoin',
        'situation',
        'precisions',
      ],
    },
    inWords: null,
  },
  tagIds: {
    label: tagsLabel,
    inputName: 'tags' as const,
    draft: draft.references,
    kept: z.array(z.string()),
    empty: [],
    column: {
      rule: draft.references.default([]),
      cells: 'lists',
      headings: [
        'etiquettes',
        'themes',
        'thematiques',
        'theme',
        'sujets',
        'mots cles',
        'domaines',
        'keywords',
      ],
    },
    inWords: (ids, { list, tag }) => list(ids.map(tag), sentences.none()),
  },
  territoryCodes: {
    label: territoriesLabel,
    inputName: 'territories' as const,
    draft: draft.references,
    kept: z.array(z.string()),
    empty: [],
    column: {
      rule: draft.references.default([]),
      cells: 'lists',
      headings: [
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
    },
    inWords: (codes, { list, place }) => list(codes.map(place), sentences.none()),
  },
  wantedKinds: {
    label: sentences.wantedKinds(),
    draft: draft.wantedKinds,
    kept: z.array(z.enum(solverKinds)),
    empty: [],
    column: {
      label: sentences.wantedKindsColumn(),
      rule: draft.wantedKinds.default([]),
      cells: 'lists',
      headings: [
        'porteurs souhaites',
        'porteurs de solution souhaites',
        'profils recherches',
        'type de porteur',
        'wanted kinds',
      ],
      words: {
        'start up': 'startup',
        'start ups': 'startup',
        startups: 'startup',
        etudiant: 'student',
        etudiants: 'student',
        'porteur de projet': 'project_holder',
        'porteurs de projet': 'project_holder',
        entrepreneurs: 'entrepreneur',
      },
    },
    inWords: (kinds, { list, language }) =>
      list(
        kinds.map((kind) => solverKindInWords(kind, language).several),
        sentences.anybody(),
      ),
  },
  acceptsRemote: {
    label: sentences.acceptsRemote(),
    draft: z.boolean(),
    kept: z.boolean(),
    empty: true,
    column: {
      name: 'remote' as const,
      rule: z.boolean().default(true),
      cells: 'booleans',
      headings: ['a distance', 'distance'],
    },
    inWords: (accepts, { say }) => say(accepts ? sentences.welcome() : sentences.unwelcome()),
  },
  confidential: {
    label: sentences.confidential(),
    draft: z.boolean(),
    kept: z.boolean(),
    empty: false,
    column: {
      label: sentences.confidentialColumn(),
      rule: z.boolean().default(false),
      cells: 'booleans',
      headings: ['confidentiel', 'confidentialite', 'anonyme'],
    },
    inWords: (isHidden, { say }) => say(isHidden ? sentences.nameHidden() : sentences.nameShown()),
  },
  neededBy: {
    label: sentences.neededBy(),
    draft: calendarDay.nullable(),
    kept: z.string().nullable(),
    empty: null,
    column: {
      label: sentences.neededByColumn(),
      rule: typedDay.nullish(),
      cells: 'days',
      headings: [
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
    },
    inWords: (day, { say, language }) => (day === null ? say(sentences.noDay()) : dayInWords(day, language)),
  },
} satisfies { [Field in keyof NeedContent]: FieldOfNeed<NeedContent[Field]> };
