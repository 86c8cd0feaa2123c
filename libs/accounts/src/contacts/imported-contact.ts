import type { ColumnNames, RowLayout } from '@passerelle/imports';
import { parseInput, type Sentence } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { type MemberRole, memberRoles, type OrganisationKind, organisationKinds } from '../actor/actor.js';
import type { NamedOrganisation } from './known-organisations.js';
import { siret } from '../organisations/siret.js';
import { emailAddress, nameOrId, personNameByCurator } from '../people/person.input.js';

/** A person who may join an organisation, as a row of a file names them. */
export interface ImportedContact {
  organisation: NamedOrganisation;
  kind: OrganisationKind;
  /** null: unknown. */
  name: string | null;
  email: string;
  role: MemberRole;
}

/** A row of a file, before it is checked. */
export const contactRow = z.object({
  organisation: nameOrId({ min: 2, max: 120 }),
  siret: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : (value ?? null)),
    siret.nullable(),
  ),
  organisationKind: z.enum(organisationKinds).default('service_company'),
  firstName: personNameByCurator.optional(),
  person: personNameByCurator.optional(),
  email: emailAddress,
  role: z.enum(memberRoles).default('member'),
});

export type ContactColumn = keyof typeof contactRow.shape;

/** The columns of a file of contacts; the JSON Lines have the same keys. */
export const contactLayout = {
  columns: Object.keys(contactRow.shape) as ContactColumn[],
  required: ['organisation', 'email'],
  digits: { siret: 14 },
  words: {
    organisationKind: {
      entreprise: 'service_company',
      'entreprise de services': 'service_company',
      'service a la personne': 'service_company',
      association: 'service_company',
      'start up': 'startup',
      startup: 'startup',
      ecole: 'school',
      lycee: 'school',
      universite: 'school',
      'organisme de formation': 'school',
      reseau: 'cluster',
      'pole de competitivite': 'cluster',
      collectivite: 'public_body',
      'organisme public': 'public_body',
      mairie: 'public_body',
    },
    role: { responsable: 'owner', membre: 'member' },
  },
} satisfies RowLayout & Record<'required', readonly ContactColumn[]>;

/** Common names of the columns, folded. */
export const contactColumnNames: ColumnNames = {
  names: {
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
    siret: ['n siret', 'numero siret', 'no siret', 'siret de l entreprise', 'siret de la structure'],
    organisationKind: ['type', 'type de structure', 'nature de la structure', 'organisation kind'],
    firstName: ['prenom', 'prenom du contact', 'first name'],
    person: [
      'nom',
      'contact',
      'nom du contact',
      'nom de famille',
      'nom et prenom',
      'prenom et nom',
      'nom complet',
      'interlocuteur',
      'interlocutrice',
      'name',
      'last name',
    ],
    email: [
      'mail',
      'e mail',
      'adresse mail',
      'adresse e mail',
      'adresse email',
      'courriel',
      'adresse electronique',
      'mail du contact',
      'email du contact',
    ],
    role: ['role dans la structure', 'role dans passerelle'],
  },
};

/** Labels of the columns for people. */
export const labelsOfContactColumns = {
  organisation: sentences.contactOrganisation(),
  siret: sentences.organisationSiret(),
  organisationKind: sentences.organisationKind(),
  firstName: sentences.contactFirstName(),
  person: sentences.contactName(),
  email: sentences.email(),
  role: sentences.memberRole(),
} satisfies Record<ContactColumn, Sentence>;

/** @throws {InvalidInput} naming every field that cannot be accepted. */
export function readContact(value: Record<string, unknown>): ImportedContact {
  // Null counts as a missing key, like an empty cell of a CSV.
  const present = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  const row = parseInput(contactRow, present);
  const name = [row.firstName, row.person].filter((part) => part !== undefined).join(' ');
  return {
    organisation: { name: row.organisation, siret: row.siret },
    kind: row.organisationKind,
    name: name === '' ? null : name.slice(0, 120),
    email: row.email,
    role: row.role,
  };
}
