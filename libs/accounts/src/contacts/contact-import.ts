import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import {
  type AuditedChange,
  Database,
  type EventToRecord,
  newId,
  type Transaction,
} from '@passerelle/database';
import {
  allProblems,
  type ImportedObject,
  importInBatches,
  type ImportProblem,
  type ImportRow,
  type ImportSummary,
  orUndone,
  type ReadableRow,
  rejectionOf,
  remarkUnknownKeys,
  type RowDecision,
  type RowProblem,
  type WatchBatch,
} from '@passerelle/imports';
import { InvalidInput, isUuid, type Sentence } from '@passerelle/problems';
import { In } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { MemberRole } from '../actor/actor.js';
import { Invitation } from '../invitations/invitation.entity.js';
import {
  keyOfOrganisation,
  type KnownOrganisation,
  knownOrganisations,
  lockOrganisationImports,
} from './known-organisations.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { InvitationHeld } from '../organisations/organisation.events.js';
import { onOrganisation } from '../organisations/organisation.rules.js';
import { beginOrganisation } from '../organisations/organisations.service.js';
import { contactLayout, type ImportedContact, readContact } from './imported-contact.js';

export interface ContactImportOptions {
  /** The person who imports; null: the command line. */
  by?: string | null;
  watch?: WatchBatch | undefined;
  /** Called after each batch with the number of rows done. */
  onProgress?(done: number): void;
  /** Called for unusual values in accepted rows. */
  onWarning?(warning: ImportProblem): void;
}

/** State of a run, over all batches: a dry run undoes each, so the database cannot answer for the earlier rows. */
interface Run {
  by: string | null;
  watch: WatchBatch | undefined;
  /** Accepted rows, by organisation and address. */
  accepted: Map<string, { row: number; role: MemberRole }>;
  /** Names that an earlier row gave together with a SIRET. */
  namesWithSiret: Set<string>;
}

/** What a batch knows of its organisations and people. */
interface Known {
  organisations: Map<string, KnownOrganisation>;
  /** Invitations and members, by organisation and address. */
  invitations: Map<string, Invitation>;
  members: Set<string>;
}

/** Rows and events of a batch, all written at once at its end. */
interface Made {
  organisations: Organisation[];
  invitations: Invitation[];
  events: EventToRecord<object>[];
  changes: AuditedChange[];
  objects: ImportedObject[];
}

type Read = ImportedContact & { row: number };

/**
 * Imports contacts of organisations, and creates the organisations if they are unknown. A contact becomes an
 * invitation that is held: nobody is mailed until a curator sends it, and nobody becomes a member without proving the
 * address.
 */
@Injectable()
export class ContactImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A known contact is left as it is. An interrupted run has imported whole batches. */
  async importRows(
    rows: AsyncIterable<ImportRow>,
    { onProgress, onWarning, by = null, watch }: ContactImportOptions = {},
  ): Promise<ImportSummary> {
    const run: Run = { by, watch, accepted: new Map(), namesWithSiret: new Set() };
    const known = remarkUnknownKeys(rows, contactLayout.columns, (warning) => onWarning?.(warning));
    return importInBatches(known, (batch) => this.importBatch(run, batch), { onProgress });
  }

  private async importBatch(run: Run, batch: readonly ReadableRow[]): Promise<ImportSummary> {
    const summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const read: Read[] = [];
    for (const each of batch) {
      try {
        read.push({ row: each.row, ...readRow(each) });
      } catch (error) {
        summary.rejected.push(rejected(each.row, error));
      }
    }
    await orUndone(() => this.database.transaction((tx) => this.write(tx, run, read, summary)));
    return summary;
  }

  private async write(
    tx: Transaction,
    run: Run,
    read: readonly Read[],
    summary: ImportSummary,
  ): Promise<void> {
    await lockOrganisationImports(tx);
    const known = await findKnown(tx, read);
    const made: Made = { organisations: [], invitations: [], events: [], changes: [], objects: [] };
    const decisions: RowDecision[] = summary.rejected.map(({ row, field }) => ({
      row,
      outcome: 'rejected',
      of: field,
    }));
    for (const each of read) {
      try {
        const outcome = this.importContact(tx, run, each, known, made);
        summary[outcome] += 1;
        decisions.push({ row: each.row, outcome, of: outcome === 'created' ? contentOf(each) : '' });
      } catch (error) {
        const problem = rejected(each.row, error);
        summary.rejected.push(problem);
        decisions.push({ row: each.row, outcome: 'rejected', of: problem.field });
      }
    }
    if (made.organisations.length > 0) await tx.manager.insert(Organisation, made.organisations);
    if (made.invitations.length > 0) await tx.manager.insert(Invitation, made.invitations);
    await tx.record(...made.events);
    await tx.audit(...made.changes);
    await run.watch?.(tx, { decisions, objects: made.objects });
  }

  /** @throws {InvalidInput} before anything is written. */
  private importContact(
    tx: Transaction,
    { by, accepted, namesWithSiret }: Run,
    contact: Read,
    known: Known,
    made: Made,
  ): 'created' | 'unchanged' {
    const { row, organisation: named, email, role } = contact;
    const pair = `${keyOfOrganisation(named)} ${email}`;
    const before = accepted.get(pair);
    if (before !== undefined) {
      if (before.role === role) return 'unchanged';
      throw refused('role', 'once', sentences.contactAlreadyInFile({ row: before.row }));
    }
    const found = known.organisations.get(keyOfOrganisation(named));
    const isKnown = found !== undefined && isThere(contact, found.organisation, known);
    const lacksSiret = named.siret === null && namesWithSiret.has(named.name.toLowerCase());
    if (!isKnown) {
      if (found?.onlyByName || lacksSiret)
        throw refused('organisation', 'unproven', sentences.organisationOnlyByName({ name: named.name }));
      if (found === undefined && named.siret === null && isUuid(named.name))
        throw refused('organisation', 'exists', sentences.noSuchOrganisation());
    }
    accepted.set(pair, { row, role });
    if (named.siret !== null) namesWithSiret.add(named.name.toLowerCase());
    if (isKnown) return 'unchanged';
    const organisation = found?.organisation ?? this.createOrganisation(tx, contact, by, known, made);
    this.holdInvitation(tx, contact, organisation, by, made);
    return 'created';
  }

  private createOrganisation(
    tx: Transaction,
    { row, organisation: named, kind }: Read,
    by: string | null,
    known: Known,
    made: Made,
  ): Organisation {
    const now = this.clock.now();
    const begun = beginOrganisation(
      tx,
      { ...named, kind, website: null },
      { personId: by, now, action: 'import' },
    );
    const { organisation } = begun;
    made.organisations.push(organisation);
    made.events.push(begun.event);
    made.changes.push(begun.change);
    made.objects.push({
      row,
      kind: 'organisation',
      id: organisation.id,
      version: 1,
      outcome: 'created',
      before: null,
    });
    known.organisations.set(keyOfOrganisation(named), { organisation });
    return organisation;
  }

  private holdInvitation(
    tx: Transaction,
    { row, name, email, role }: Read,
    { id: organisationId }: Organisation,
    by: string | null,
    made: Made,
  ): void {
    const id = newId();
    made.invitations.push(
      tx.manager.create(Invitation, {
        id,
        organisationId,
        email,
        name,
        role,
        held: true,
        invitedById: by,
        createdAt: this.clock.now(),
        acceptedAt: null,
        refusedAt: null,
      }),
    );
    made.events.push(
      InvitationHeld({ subjectId: organisationId, actorId: by, data: { organisationId, invitationId: id } }),
    );
    // Without the address, which is a stranger's.
    made.changes.push({
      ...onOrganisation({ personId: by }, organisationId, 'import'),
      before: null,
      after: { role },
    });
    made.objects.push({ row, kind: 'invitation', id, version: 1, outcome: 'created', before: null });
  }
}

/** Inputs of the decision about a new contact. */
const contentOf = ({ organisation, kind, name, email, role }: Read): string =>
  JSON.stringify([organisation.name, organisation.siret, kind, name, email, role]);

/**
 * Whether the person is a member, or is invited.
 * @throws {InvalidInput} if people have decided otherwise.
 */
function isThere({ email, role }: Read, { id }: Organisation, { invitations, members }: Known): boolean {
  const pair = `${id} ${email}`;
  if (members.has(pair)) return true;
  const invitation = invitations.get(pair);
  if (invitation === undefined) return false;
  if (invitation.acceptedAt !== null) throw refused('email', 'left', sentences.contactHasLeft());
  if (invitation.role !== role) throw refused('role', 'by_people', sentences.contactInvitedOtherwise());
  return true;
}

async function findKnown(tx: Transaction, read: readonly Read[]): Promise<Known> {
  const organisations = await knownOrganisations(
    tx,
    read.map(({ organisation }) => organisation),
  );
  // A name that belongs to an organisation with a SIRET is no proof either, and no reason to create another.
  for (const { organisation } of organisations.values()) {
    const name = organisation.name.toLowerCase();
    if (organisation.siret !== null && !organisations.has(name))
      organisations.set(name, { organisation, onlyByName: true });
  }
  const organisationId = In([
    ...new Set([...organisations.values()].map(({ organisation }) => organisation.id)),
  ]);
  const email = In(read.map((each) => each.email));
  const invitations = await tx.manager.findBy(Invitation, { organisationId, email });
  const members = await tx.manager.find(Membership, {
    where: { organisationId, person: { email } },
    relations: { person: true },
  });
  return {
    organisations,
    invitations: new Map(invitations.map((each) => [`${each.organisationId} ${each.email}`, each])),
    members: new Set(members.map((each) => `${each.organisationId} ${each.person.email}`)),
  };
}

/** @throws {InvalidInput} with all problems of the row. */
function readRow({ value, problems }: ReadableRow): ImportedContact {
  let found: readonly RowProblem[] = [];
  try {
    const contact = readContact(value);
    if (problems.length === 0) return contact;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    found = error.found;
  }
  const all = allProblems(problems, found);
  throw new InvalidInput(all.map(({ rule = 'cell', ...problem }) => ({ ...problem, rule })));
}

const refused = (field: string, rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);

function rejected(row: number, error: unknown): ImportProblem {
  if (!(error instanceof InvalidInput)) throw error;
  return rejectionOf(row, error.found);
}
