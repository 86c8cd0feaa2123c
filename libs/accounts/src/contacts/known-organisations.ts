import type { Transaction } from '@passerelle/database';
import { isUuid } from '@passerelle/problems';
import { In, Raw } from 'typeorm';
import type { OrganisationKind } from '../actor/actor.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** How a row of a file names an organisation: by a SIRET, by our id (in place of the name), or by its name. */
export interface NamedOrganisation {
  name: string;
  siret: string | null;
}

/** An organisation that a row may mean. */
export interface KnownOrganisation {
  organisation: Organisation;
  /**
   * The row has the name of the organisation, and the organisation has members. Anybody may register under any name,
   * so a name alone does not prove the organisation.
   */
  onlyByName?: true;
}

/** The key of a lock (arbitrary). */
const IMPORT_LOCK = 7_249_500;

/** Imports that may create organisations alternate batch by batch, so that none is created twice. */
export async function lockOrganisationImports(tx: Transaction): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
}

/** How a row names its organisation, the most certain way first: a SIRET, our id or a name. */
export const keyOfOrganisation = ({ name, siret }: NamedOrganisation): string => siret ?? name.toLowerCase();

/**
 * The existing organisations of a batch. A SIRET or an id is enough. A name alone finds only an organisation without
 * SIRET that an import has created and that has no members, the oldest one: a stranger who registers under another
 * organisation's name gets nothing of it.
 * @param options.kind the kind of an organisation that is found by its name; undefined: any
 */
export async function knownOrganisations(
  tx: Transaction,
  named: readonly NamedOrganisation[],
  { kind }: { kind?: OrganisationKind } = {},
): Promise<Map<string, KnownOrganisation>> {
  const keys = [...new Set(named.map(keyOfOrganisation))];
  const found = await tx.manager.find(Organisation, {
    where: [
      { siret: In(keys) },
      { id: In(keys.filter(isUuid)) },
      { ...(kind && { kind }), name: Raw((name) => `lower(${name}) = ANY(:keys)`, { keys }) },
    ],
    order: { id: 'DESC' },
  });
  const members = await tx.manager.findBy(Membership, { organisationId: In(found.map(({ id }) => id)) });
  const joined = new Set(members.map(({ organisationId }) => organisationId));
  const withPeople = found.filter(({ id }) => joined.has(id));
  const withoutPeople = found.filter(({ id, siret }) => !joined.has(id) && siret === null);
  return new Map<string, KnownOrganisation>([
    ...withPeople.map(
      (organisation) => [organisation.name.toLowerCase(), { organisation, onlyByName: true }] as const,
    ),
    ...withoutPeople.map((organisation) => [organisation.name.toLowerCase(), { organisation }] as const),
    ...found.flatMap((organisation) =>
      [organisation.id, organisation.siret ?? organisation.id].map((key) => [key, { organisation }] as const),
    ),
  ]);
}
