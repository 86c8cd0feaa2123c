import { Injectable } from '@nestjs/common';
import { type Actor, Membership, Person } from '@passerelle/accounts';
import { Database, type LoggedAction } from '@passerelle/database';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type ConceptChange, ConceptChanges, eventOf, type NamedChange } from '../concept/concept-changes.js';
import type { Concept } from '../concept/concept.entity.js';
import {
  ConceptCarrierNamed,
  ConceptMemberInvited,
  ConceptMemberJoined,
  ConceptMemberLeft,
} from '../concept/concept.events.js';
import { type ConceptParties, mayOnConcept } from '../concept/concept.policy.js';
import { sentences } from '../concepts.sentences.js';
import { changingWhoTakesPart } from '../publishing/page-parties.js';
import { ConceptMember, whoSpeaksFor } from './concept-member.entity.js';

/** Most members and invited people of one concept. A larger circle would be a working group. */
export const MOST_MEMBERS = 30;
/** How often a carrier may invite a person who declines or leaves. Curators may always invite again. */
const MOST_TIMES_ASKED = 3;

/**
 * The person to invite. A carrier invites people of the companies that the concept is about, a curator any person
 * with an account.
 */
export interface Invited {
  personId?: string | null;
  email?: string | null;
}

/** Members of a concept. People are invited, and accept themselves. */
@Injectable()
export class ConceptMembersService {
  constructor(
    private readonly database: Database,
    private readonly changes: ConceptChanges,
  ) {}

  /**
   * The people of its companies and solvers who do not take part yet, by name.
   * @throws {NotFound} | {Forbidden}
   */
  async candidates(actor: Actor, conceptId: string): Promise<Person[]> {
    const { concept, parties } = await this.changes.seeWithParties(actor, conceptId);
    if (!mayOnConcept(actor, 'invite', concept, parties)) throw new Forbidden();
    const taken = [...parties.members, ...parties.invited];
    return this.database.manager
      .createQueryBuilder(Person, 'person')
      .where('person.suspendedAt IS NULL')
      .andWhere(
        `(person.id = ANY (:holders) OR EXISTS (
           SELECT FROM membership WHERE membership.person_id = person.id AND membership.organisation_id = ANY (:organisations)))`,
        { holders: actor.isCurator ? parties.holderIds : [], organisations: knownTo(actor, parties) },
      )
      .andWhere('person.id <> ALL (:taken)', { taken })
      .orderBy('person.name')
      .addOrderBy('person.id')
      .take(50)
      .getMany();
  }

  /**
   * @throws {InvalidInput} if the person is unknown, {IllegalTransition} if they take part already, {LimitReached} at
   * thirty people, or the fourth invitation.
   */
  async invite(actor: Actor, conceptId: string, asked: Invited): Promise<Concept> {
    return this.changes.change(actor, 'invite', conceptId, async (change) => {
      const { tx, concept, now } = change;
      concept.assertNotStopped();
      const { personId, organisationId } = await this.find(actor, change, asked);
      const key = { conceptId: concept.id, personId };
      const known = await tx.manager.findOneBy(ConceptMember, key);
      const present = { conceptId: concept.id, state: In(['invited', 'joined']) };
      if ((await tx.manager.countBy(ConceptMember, present)) >= MOST_MEMBERS)
        throw new LimitReached(sentences.tooManyMembers({ max: MOST_MEMBERS }));
      const asCarrier = false;
      if (known === null)
        await tx.manager.insert(
          ConceptMember,
          ConceptMember.of({ ...key, organisationId, state: 'invited', asCarrier }, now),
        );
      else {
        if (known.state === 'left' && known.timesAsked >= MOST_TIMES_ASKED && !actor.isCurator)
          throw new LimitReached(sentences.askedTooOften({ max: MOST_TIMES_ASKED }));
        known.inviteAgain({ organisationId, asCarrier }, now);
        await tx.manager.save(known);
      }
      concept.touch(now);
      await tx.record(
        ConceptMemberInvited({
          ...eventOf(actor, concept),
          data: { conceptId: concept.id, personId },
        }),
      );
      return {
        action: 'invite',
        concernedId: personId,
        before: { member: null },
        after: { member: 'invited' },
      };
    });
  }

  /** An invited person accepts or declines. A person invited as carrier becomes the carrier, if there is none. */
  async answer(actor: Actor, conceptId: string, accept: boolean): Promise<Concept> {
    return this.changes.change(actor, 'answer', conceptId, async (change) => {
      const { tx, concept, now } = change;
      concept.assertNotStopped();
      const member = await this.memberOf(tx.manager, concept, actor.personId ?? '');
      const data = { conceptId: concept.id, personId: member.personId };
      const settle = async (): Promise<void> => {
        if (accept) {
          const memberships = await tx.manager.findBy(Membership, { personId: member.personId });
          member.join(
            memberships.map(({ organisationId }) => organisationId),
            now,
          );
          if (member.asCarrier) concept.carrierId ??= member.personId;
        } else member.leave(now);
        await tx.manager.save(member);
        concept.touch(now);
        await tx.record(
          (accept ? ConceptMemberJoined : ConceptMemberLeft)({ ...eventOf(actor, concept), data }),
        );
      };
      const comes = { personId: member.personId, goes: false };
      await (accept ? changingWhoTakesPart(actor, change, comes, settle) : settle());
      return {
        action: accept ? 'joinConcept' : 'decline',
        before: { member: 'invited' },
        after: { member: member.state },
      };
    });
  }

  /** A member leaves. If they were the carrier, the concept has none until another is named. */
  async leave(actor: Actor, conceptId: string): Promise<Concept> {
    return this.changes.change(actor, 'leave', conceptId, (change) =>
      this.takeOut(actor, change, actor.personId ?? '', 'leaveConcept'),
    );
  }

  /** @throws {IllegalTransition} if the person neither takes part nor is invited. */
  async remove(actor: Actor, conceptId: string, personId: string): Promise<Concept> {
    const id = identifier(personId);
    return this.changes.change(actor, 'invite', conceptId, (change) =>
      this.takeOut(actor, change, id, 'removeFromConcept'),
    );
  }

  /**
   * Ends the seat of a person who spoke for a company and has left the company. Another person of the company is invited,
   * unless a person of the company takes part already, or that other person was invited before. Changes nothing if the
   * person is back in the company.
   */
  endSeat(conceptId: string, personId: string, organisationId: string): Promise<void> {
    return this.changes.follow(conceptId, async (change) => {
      const { manager } = change.tx;
      const seat = { conceptId, personId, organisationId, state: In(['invited', 'joined']) };
      if (!(await manager.existsBy(ConceptMember, seat))) return undefined;
      if (await manager.existsBy(Membership, { personId, organisationId })) return undefined;
      const asCarrier = change.concept.carrierId === personId;
      const logged = await this.takeOut(nobody, change, personId, 'leaveConcept');
      if (change.concept.status !== 'stopped') await askInstead(change, organisationId, asCarrier);
      return logged;
    });
  }

  /**
   * Makes another member the carrier.
   * @throws {InvalidInput} if the person is not a member.
   */
  async nameCarrier(actor: Actor, conceptId: string, personId: string): Promise<Concept> {
    const id = identifier(personId);
    return this.changes.change(actor, 'nameCarrier', conceptId, async (change) => {
      const { tx, concept, parties, now } = change;
      concept.assertOpen();
      if (!parties.members.includes(id))
        throw new InvalidInput([
          { field: 'personId', rule: 'member', label: sentences.carrier(), message: sentences.onlyMembers() },
        ]);
      if (concept.carrierId === id) return;
      // Their name will be on the public page, so they are asked for consent again.
      await changingWhoTakesPart(actor, change, { personId: id, goes: false }, async () => {
        concept.carrierId = id;
        concept.touch(now);
        await tx.record(
          ConceptCarrierNamed({ ...eventOf(actor, concept), data: { conceptId: concept.id, personId: id } }),
        );
      });
      return { concernedId: id };
    });
  }

  private async takeOut(
    actor: Pick<Actor, 'personId'>,
    change: ConceptChange,
    personId: string,
    action: LoggedAction,
  ): Promise<NamedChange> {
    const { tx, concept, now } = change;
    const member = await this.memberOf(tx.manager, concept, personId);
    const { state } = member;
    const go = async (): Promise<void> => {
      member.leave(now);
      await tx.manager.save(member);
      if (concept.carrierId === personId) concept.loseCarrier();
      concept.touch(now);
      await tx.record(
        ConceptMemberLeft({ ...eventOf(actor, concept), data: { conceptId: concept.id, personId } }),
      );
    };
    await (state === 'joined' ? changingWhoTakesPart(actor, change, { personId, goes: true }, go) : go());
    return { action, concernedId: personId, before: { member: state }, after: { member: member.state } };
  }

  private async memberOf(manager: EntityManager, { id }: Concept, personId: string): Promise<ConceptMember> {
    const member = await manager.findOneBy(ConceptMember, { conceptId: id, personId });
    if (member === null || member.state === 'left')
      throw new IllegalTransition(sentences.notMember(), member?.state ?? 'left');
    return member;
  }

  private async find(
    actor: Actor,
    { tx: { manager }, parties }: ConceptChange,
    { personId, email }: Invited,
  ): Promise<{ personId: string; organisationId: string | null }> {
    const byEmail = email !== undefined && email !== null;
    // Only curators learn whether an address has an account.
    if (byEmail && !actor.isCurator) throw new Forbidden();
    const where = byEmail
      ? { email: email.trim().toLowerCase(), emailVerified: true, suspendedAt: IsNull() }
      : { id: identifier(personId ?? ''), suspendedAt: IsNull() };
    const person = await manager.findOneBy(Person, where);
    if (person === null) throw byEmail ? nobodyAt() : new NotFound();
    const memberships = await manager.findBy(Membership, { personId: person.id });
    const [organisationId] = memberships
      .map((membership) => membership.organisationId)
      .filter((id) => knownTo(actor, parties).includes(id))
      .toSorted();
    const isKnown =
      organisationId !== undefined || (actor.isCurator && parties.holderIds.includes(person.id));
    if (!byEmail && !isKnown) throw new NotFound();
    return { personId: person.id, organisationId: organisationId ?? onlyOf(memberships) };
  }
}

/** No person is the actor, since the change is a consequence. */
const nobody = { personId: null };

async function askInstead(
  { tx, concept: { id: conceptId }, now }: ConceptChange,
  organisationId: string,
  asCarrier: boolean,
): Promise<void> {
  const { manager } = tx;
  const present = { conceptId, organisationId, state: In(['invited', 'joined']) };
  if (await manager.existsBy(ConceptMember, present)) return;
  const personId = await whoSpeaksFor(manager, organisationId, null);
  if (personId === undefined || (await manager.existsBy(ConceptMember, { conceptId, personId }))) return;
  const asked = { conceptId, personId, organisationId, state: 'invited', asCarrier } as const;
  await manager.insert(ConceptMember, ConceptMember.of(asked, now));
  await tx.record(
    ConceptMemberInvited({ subjectId: conceptId, actorId: null, data: { conceptId, personId } }),
  );
}

const nobodyAt = (): InvalidInput =>
  new InvalidInput([
    { field: 'email', rule: 'account', label: sentences.email(), message: sentences.nobodyAt() },
  ]);

/** The organisation, if the person has only one. With several, the name in which they come is unknown. */
const onlyOf = (memberships: readonly Membership[]): string | null =>
  memberships.length === 1 ? (memberships[0]?.organisationId ?? null) : null;

/**
 * A carrier invites people of organisations that take part already, since other organisations do not know of the
 * concept yet.
 */
const knownTo = (actor: Actor, { organisationIds, openOrganisationIds }: ConceptParties): readonly string[] =>
  actor.isCurator ? organisationIds : openOrganisationIds;
