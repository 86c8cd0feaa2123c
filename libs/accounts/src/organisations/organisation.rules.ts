import { type AuditedChange, type LoggedAction, type Snapshot, snapshotOf } from '@passerelle/database';
import { labelled, searchedWords, webAddress } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { type Actor, organisationKinds } from '../actor/actor.js';
import { mailableName, nameByCurator } from '../people/person.input.js';
import type { Membership } from './membership.entity.js';
import type { Organisation } from './organisation.entity.js';
import { siret } from './siret.js';

/** The columns of an organisation that the log shows. Every new column must be in one of these two lists. */
export const auditedOfOrganisation = [
  'name',
  'kind',
  'siret',
  'website',
  'awayFrom',
  'awayUntil',
] as const satisfies (keyof Organisation)[];
export const notAuditedOfOrganisation = [
  'id',
  'version',
  'createdAt',
  'seenAt',
] as const satisfies (keyof Organisation)[];

/** The columns of a membership that the log of its organisation shows. */
export const auditedOfMembership = ['role'] as const satisfies (keyof Membership)[];
export const notAuditedOfMembership = [
  'personId',
  'organisationId',
  'since',
] as const satisfies (keyof Membership)[];

/** An organisation as the log shows it. */
export const auditOfOrganisation = (organisation: Organisation): Snapshot =>
  snapshotOf(organisation, auditedOfOrganisation);

/** A membership as the log shows it. */
export const auditOfMember = (membership: Pick<Membership, 'role'>): Snapshot =>
  snapshotOf(membership, auditedOfMembership);

/** A log entry on an organisation or one of its members, without the changes. */
export const onOrganisation = (
  { personId }: Pick<Actor, 'personId'>,
  organisationId: string,
  action: LoggedAction,
  concernedId?: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'> => ({
  actorId: personId,
  object: { kind: 'organisation', id: organisationId },
  action,
  concernedId,
});

/** An empty field of a form means null. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    schema.nullable(),
  );

const NAME = { min: 2, max: 120 };

const content = (name: z.ZodType<string, string>) =>
  labelled(
    z.object({
      name,
      kind: z.enum(organisationKinds),
      siret: orNothing(siret),
      website: orNothing(webAddress(300)),
    }),
    {
      name: sentences.organisationName(),
      kind: sentences.organisationKind(),
      siret: sentences.organisationSiret(),
      website: sentences.organisationWebsite(),
    },
  );

export const organisationContent = content(mailableName(NAME));
/** The same for a curator, who may give a name similar to ours. */
export const organisationContentByCurator = content(nameByCurator(NAME));

/** The text by which organisations and people are searched. */
export const nameSearch = z.object({ search: searchedWords(100) });

export type OrganisationAction =
  | 'see'
  | 'seeMembers'
  | 'seeAbsence'
  | 'update'
  | 'setAbsence'
  | 'confirmSeen'
  | 'invite'
  | 'changeMembers'
  | 'leave';

/** Who may do what to an organisation. The service checks, under a lock, that it keeps an owner. */
export function mayOnOrganisation(
  actor: Actor,
  action: OrganisationAction,
  organisation: { id: string },
): boolean {
  switch (action) {
    case 'see':
      return actor.isSignedIn || actor.isCurator;
    case 'confirmSeen':
      return actor.isCurator;
    case 'seeMembers':
    case 'seeAbsence':
      return actor.belongsTo(organisation.id) || actor.isCurator;
    case 'update':
    case 'invite':
    case 'changeMembers':
      return actor.owns(organisation.id) || actor.isCurator;
    // An absence stops the promise clock, so only members can declare it.
    case 'setAbsence':
    case 'leave':
      return actor.belongsTo(organisation.id);
  }
}
