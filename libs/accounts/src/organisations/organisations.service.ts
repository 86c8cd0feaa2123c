import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import {
  type AuditedChange,
  Database,
  type EventToRecord,
  newIdOfDay,
  type Transaction,
} from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import {
  Conflict,
  Forbidden,
  identifier,
  LimitReached,
  NotFound,
  parseChange,
  parseInput,
} from '@passerelle/problems';
import { QueryFailedError } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import { Actor } from '../actor/actor.js';
import { findActorOfPerson } from '../actor/find-actor.js';
import { isLikeOurs } from '../people/name-rules.js';
import { changedMeanwhile, Person } from '../people/person.entity.js';
import { type AbsenceInput, absenceInput } from './absence.graphql.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import {
  OrganisationAbsenceChanged,
  OrganisationCreated,
  OrganisationSeen,
  OrganisationUpdated,
} from './organisation.events.js';
import type { OrganisationChangeInput, OrganisationInput } from './organisation.graphql.js';
import {
  auditOfOrganisation,
  mayOnOrganisation,
  onOrganisation,
  organisationContent,
  organisationContentByCurator,
} from './organisation.rules.js';
import { searchPattern } from './search-pattern.js';

/** Whether a statement failed because of this constraint. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof QueryFailedError &&
  'constraint' in error.driverError &&
  error.driverError.constraint === constraint;

/** How many organisations one person may own. */
const OWNED_BY_ONE = 10;

type OrganisationContent = Pick<Organisation, 'name' | 'kind' | 'siret' | 'website'>;

/** A new organisation with the event to record, for callers that write many at once. */
export interface BegunOrganisation {
  organisation: Organisation;
  event: EventToRecord<{ organisationId: string }>;
  change: AuditedChange;
}

/** Creates an organisation in memory, and stores nothing. */
export function beginOrganisation(
  tx: Transaction,
  content: OrganisationContent,
  {
    personId,
    now,
    action = 'create',
    isSeen = action === 'import',
  }: { personId: string | null; now: Date; action?: 'create' | 'import'; isSeen?: boolean },
): BegunOrganisation {
  const organisation = tx.manager.create(Organisation, {
    ...content,
    id: newIdOfDay(now.getTime()),
    awayFrom: null,
    awayUntil: null,
    seenAt: isSeen ? now : null,
    createdAt: now,
  });
  const organisationId = organisation.id;
  return {
    organisation,
    event: OrganisationCreated({ subjectId: organisationId, actorId: personId, data: { organisationId } }),
    change: {
      ...onOrganisation({ personId }, organisationId, action),
      before: null,
      after: auditOfOrganisation(organisation),
    },
  };
}

/** Stores a new organisation. Its owner is the person who adds it. It has none if a curator adds it for others. */
export async function addOrganisation(
  tx: Transaction,
  content: OrganisationContent,
  { personId, now, forOthers = false }: { personId: string | null; now: Date; forOthers?: boolean },
): Promise<Organisation> {
  const { organisation, event, change } = beginOrganisation(tx, content, {
    personId,
    now,
    isSeen: forOthers,
  });
  await tx.manager.insert(Organisation, organisation);
  if (personId !== null && !forOthers)
    await tx.manager.insert(Membership, {
      personId,
      organisationId: organisation.id,
      role: 'owner',
      since: now,
    });
  await tx.record(event);
  await tx.audit(change);
  return organisation;
}

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for an organisation that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Organisation> {
    const organisation = await this.database.manager.findOneBy(Organisation, { id: identifier(id) });
    if (organisation === null || !mayOnOrganisation(actor, 'see', organisation)) throw new NotFound();
    return organisation;
  }

  /** The same person with their present roles, which may have changed since the request began. */
  async actorNow({ personId }: Actor): Promise<Actor> {
    return personId === null ? Actor.nobody : findActorOfPerson(this.database.manager, personId);
  }

  /**
   * All organisations, newest first. With `search`, organisations whose name or SIRET contains the text, an exact
   * name first.
   * @throws {InvalidInput}
   */
  async list(page: ConnectionArgs, search: string): Promise<Page<Organisation>> {
    const query = this.database.manager.createQueryBuilder(Organisation, 'organisation');
    const pattern = searchPattern(search);
    if (pattern !== undefined) {
      const siret = pattern.replaceAll(/\s/g, '');
      query.where('(organisation.name ILIKE :pattern OR organisation.siret LIKE :siret)', { pattern, siret });
    }
    const newestFirst: OrderKey<Organisation>[] = [
      {
        column: 'organisation.createdAt',
        kind: 'time',
        direction: 'DESC',
        value: ({ createdAt }) => createdAt,
      },
      { column: 'organisation.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ];
    const exact = search.trim().toLowerCase();
    if (exact === '') return keysetPage(query, page, newestFirst);
    const exactFirst: OrderKey<Organisation> = {
      column: '(CASE WHEN lower(organisation.name) = :exact THEN 0 ELSE 1 END)',
      kind: 'integer',
      direction: 'ASC',
      value: ({ name }) => (name.toLowerCase() === exact ? 0 : 1),
    };
    return keysetPage(query.setParameter('exact', exact), page, [exactFirst, ...newestFirst]);
  }

  /**
   * Creates an organisation, owned by the actor.
   * @param forOthers a curator creates it for people who will be invited, so it has no members yet
   * @throws {InvalidInput} | {Conflict} if another organisation has the SIRET | {LimitReached} | {Forbidden}
   */
  async create(actor: Actor, input: OrganisationInput, { forOthers = false } = {}): Promise<Organisation> {
    if (forOthers && !actor.isCurator) throw new Forbidden();
    const content = parseInput(contentBy(actor), input);
    return this.withUniqueSiret(content.siret, async (tx) => {
      if (actor.personId !== null && !forOthers) await this.assertMayOwnMore(tx, actor.personId);
      return addOrganisation(tx, content, { personId: actor.personId, now: this.clock.now(), forOthers });
    });
  }

  /**
   * Replaces the content of an organisation.
   * @throws {InvalidInput} | {Conflict} as `create`, and if another person changed it after `version` was read.
   */
  async update(
    actor: Actor,
    id: string,
    input: OrganisationChangeInput,
    version?: number | null,
  ): Promise<Organisation> {
    const organisation = await this.see(actor, id);
    if (!mayOnOrganisation(actor, 'update', organisation)) throw new Forbidden();
    const content = parseChange(contentBy(actor, organisation, input.name), input);
    return this.withUniqueSiret(content.siret ?? null, async (tx) => {
      const where = { id: organisation.id };
      const before = await tx.manager.findOneOrFail(Organisation, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      if ((version ?? before.version) !== before.version) {
        const about = { kind: 'organisation', id: before.id, version: before.version };
        throw await changedMeanwhile(tx, about, sentences.organisationChanged());
      }
      // The curator who checked it has not seen this name.
      const seenAt = actor.isCurator
        ? (before.seenAt ?? this.clock.now())
        : content.name === undefined || content.name === before.name
          ? before.seenAt
          : null;
      await tx.manager.update(Organisation, where, { ...content, seenAt });
      await tx.record(OrganisationUpdated(eventOf(organisation, actor)));
      const after = await tx.manager.findOneByOrFail(Organisation, where);
      await tx.audit({
        ...onOrganisation(actor, organisation.id, 'update'),
        before: auditOfOrganisation(before),
        after: auditOfOrganisation(after),
      });
      return after;
    });
  }

  /**
   * A curator has checked an organisation made by people.
   * @throws {IllegalTransition} if a curator has done so before.
   */
  async confirmSeen(actor: Actor, id: string): Promise<Organisation> {
    const seen = await this.see(actor, id);
    if (!mayOnOrganisation(actor, 'confirmSeen', seen)) throw new Forbidden();
    return this.database.transaction(async (tx) => {
      const where = { id: seen.id };
      const organisation = await tx.manager.findOneOrFail(Organisation, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      organisation.confirmSeen(this.clock.now());
      await tx.manager.update(Organisation, where, { seenAt: organisation.seenAt });
      await tx.record(OrganisationSeen(eventOf(organisation, actor)));
      await tx.audit({
        ...onOrganisation(actor, organisation.id, 'confirmSeen'),
        before: { seen: false },
        after: { seen: true },
      });
      return tx.manager.findOneByOrFail(Organisation, where);
    });
  }

  /**
   * Sets the days on which no member of an organisation answers.
   * @param absence null: none.
   * @throws {InvalidInput}
   */
  async setAbsence(actor: Actor, id: string, absence: AbsenceInput | null): Promise<Organisation> {
    const seen = await this.see(actor, id);
    if (!mayOnOrganisation(actor, 'setAbsence', seen)) throw new Forbidden();
    return this.database.transaction(async (tx) => {
      const where = { id: seen.id };
      const organisation = await tx.manager.findOneOrFail(Organisation, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      const before = auditOfOrganisation(organisation);
      const today = dayInFrance(this.clock.now());
      organisation.setAbsence(absence && parseInput(absenceInput(today, organisation.awayFrom), absence));
      const { awayFrom, awayUntil } = organisation;
      await tx.manager.update(Organisation, where, { awayFrom, awayUntil });
      await tx.record(OrganisationAbsenceChanged(eventOf(organisation, actor)));
      await tx.audit({
        ...onOrganisation(actor, organisation.id, 'setAbsence'),
        before,
        after: auditOfOrganisation(organisation),
      });
      return organisation;
    });
  }

  /** Locks the person, so that two requests at the same time are counted one after the other. */
  private async assertMayOwnMore(tx: Transaction, personId: string): Promise<void> {
    await tx.manager.findOneOrFail(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
    if ((await tx.manager.countBy(Membership, { personId, role: 'owner' })) < OWNED_BY_ONE) return;
    throw new LimitReached(sentences.tooManyOrganisations({ max: OWNED_BY_ONE }));
  }

  private async withUniqueSiret<T>(siret: string | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      if (siret === null || !violates(error, 'organisation_siret_key')) throw error;
      const other = await this.database.manager.findOneBy(Organisation, { siret });
      throw new Conflict(sentences.siretTaken({ name: other?.name ?? siret }));
    }
  }
}

/** Only curators may give a name similar to ours. Its owner may keep it. */
const contentBy = (actor: Actor, before?: Organisation, name?: string | null) =>
  actor.isCurator || (before !== undefined && before.name === name && isLikeOurs(name))
    ? organisationContentByCurator
    : organisationContent;

const eventOf = (organisation: Organisation, actor: Actor) => ({
  subjectId: organisation.id,
  actorId: actor.personId,
  data: { organisationId: organisation.id },
});
