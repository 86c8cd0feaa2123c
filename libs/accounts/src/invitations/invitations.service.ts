import { OneTimeTokens } from '@passerelle/links';
import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import {
  Conflict,
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  labelled,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { type Actor, type MemberRole, memberRoles } from '../actor/actor.js';
import { Invitation } from './invitation.entity.js';
import { auditOfMember, mayOnOrganisation, onOrganisation } from '../organisations/organisation.rules.js';
import { InvitationWithdrawn, MemberInvited, MemberJoined } from '../organisations/organisation.events.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { emailAddress } from '../people/person.input.js';
import { Person } from '../people/person.entity.js';
import { personAtAddress, type PersonAtAddress } from '../people/person-at-address.js';
import { type Asking, MailCeilings } from '../limits/mail-ceilings.js';

export const invitationContent = labelled(z.object({ email: emailAddress, role: z.enum(memberRoles) }), {
  email: sentences.email(),
  role: sentences.memberRole(),
});

/** Purpose of the secret in an invitation's mail. */
export const INVITATION = 'invitation';
export const INVITATION_PATH = 'invitation';

/** In milliseconds; the mail says fourteen days. */
const VALID_FOR = 14 * 24 * 60 * 60 * 1_000;

const A_DAY = 24 * 60 * 60;
/** Invitations are mails to strangers, so their number is limited. */
const byOne = { window: A_DAY, max: 100 };
const inviting: Asking = {
  what: 'invite',
  byOne: { rate: byOne, sentence: sentences.tooManyInvitations({ max: byOne.max }) },
  toOne: { rate: { window: A_DAY, max: 5 }, sentence: sentences.addressInvitedOften() },
  again: { rate: { window: A_DAY, max: 2 }, sentence: sentences.sameInvitationTwice() },
  full: sentences.tooManyMailsToday(),
};

/** Invitations in the name of an organisation that no curator has checked. */
const BEFORE_SEEN = 5;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly ceilings: MailCeilings,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} */
  async see(actor: Actor, id: string): Promise<Invitation> {
    const invitation = await this.database.manager.findOneBy(Invitation, { id: identifier(id) });
    if (invitation === null || !mayOnOrganisation(actor, 'invite', { id: invitation.organisationId }))
      throw new NotFound();
    return invitation;
  }

  /**
   * The invitations of an organisation that are not accepted yet, newest first.
   * @throws {NotFound}
   */
  async list(actor: Actor, organisationId: string, page: ConnectionArgs): Promise<Page<Invitation>> {
    if (!mayOnOrganisation(actor, 'invite', { id: identifier(organisationId) })) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.organisationId = :organisationId AND invitation.acceptedAt IS NULL', {
        organisationId,
      });
    return keysetPage(query, page, [
      { column: 'invitation.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ]);
  }

  /**
   * Invites an address. If the address is invited already, the mail is sent again.
   * @throws {InvalidInput} | {Conflict} if the address belongs to a member | {LimitReached}
   */
  async invite(
    actor: Actor,
    organisationId: string,
    input: { email: string; role: MemberRole },
  ): Promise<Invitation> {
    const organisation = await this.database.manager.findOneBy(Organisation, {
      id: identifier(organisationId),
    });
    if (organisation === null || !mayOnOrganisation(actor, 'see', organisation)) throw new NotFound();
    if (!mayOnOrganisation(actor, 'invite', organisation)) throw new Forbidden();
    const { email, role } = parseInput(invitationContent, input);
    await this.assertMayInvite(this.database.manager, actor, organisation);
    await this.countAsked(actor, organisation.id, email);
    return this.database.transaction(async (tx) => {
      await this.holdInviter(tx, actor, organisation);
      await this.assertNoMember(tx, organisation.id, email);
      const invitation = await this.store(tx, actor, { organisationId: organisation.id, email, role });
      await tx.record(
        MemberInvited({
          subjectId: organisation.id,
          actorId: actor.personId,
          data: { organisationId: organisation.id, invitationId: invitation.id },
        }),
      );
      return invitation;
    });
  }

  /**
   * Counts a mail to a stranger, before its invitation is stored.
   * @throws {LimitReached}
   */
  async countAsked({ personId }: Actor, id: string, email: string): Promise<void> {
    await this.ceilings.countAsked(inviting, { id, personId, email });
  }

  /**
   * Invites an address to an organisation without any member, as its owner. The invitation has no mail of its own:
   * another mail contains its link. The caller has counted it, checked the address, and checks the actor's
   * permission.
   */
  async inviteByOtherMail(
    tx: Transaction,
    actor: Actor,
    { organisationId, email }: Pick<Invitation, 'organisationId' | 'email'>,
  ): Promise<void> {
    await this.store(tx, actor, { organisationId, email, role: 'owner' });
  }

  /**
   * The page on which an invitation is accepted. Made when a mail is sent, so that its secret is in the mail and
   * nowhere else.
   */
  urlOf({ id, email }: Pick<Invitation, 'id' | 'email'>): Promise<string> {
    const token = { purpose: INVITATION, subjectId: id, email, expiresIn: VALID_FOR };
    return this.tokens.issueLink(INVITATION_PATH, token);
  }

  private async store(
    tx: Transaction,
    actor: Actor,
    { organisationId, email, role }: Pick<Invitation, 'organisationId' | 'email' | 'role'>,
  ): Promise<Invitation> {
    const key = { organisationId, email };
    // A member who left can be invited again. The link of the first invitation stays closed.
    await tx.manager.delete(Invitation, { ...key, acceptedAt: Not(IsNull()) });
    const fields = {
      role,
      invitedById: actor.personId,
      createdAt: this.clock.now(),
      acceptedAt: null,
      refusedAt: null,
      held: false,
    };
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Invitation)
      .values({ ...key, ...fields, id: newId() })
      .orIgnore()
      .execute();
    await tx.manager.update(Invitation, key, fields);
    // Without the address. The log is never deleted, so it must not contain a stranger's address.
    await tx.audit({ ...onOrganisation(actor, organisationId, 'invite'), before: null, after: { role } });
    return tx.manager.findOneByOrFail(Invitation, key);
  }

  /** Withdraws an invitation, so that its link is no longer valid. */
  async withdraw(actor: Actor, id: string): Promise<Invitation> {
    return this.database.transaction(async (tx) => {
      const invitation = await tx.manager.findOneBy(Invitation, { id: identifier(id) });
      if (invitation === null || !mayOnOrganisation(actor, 'invite', { id: invitation.organisationId }))
        throw new NotFound();
      await tx.manager.delete(Invitation, { id: invitation.id });
      const { organisationId } = invitation;
      await tx.record(
        InvitationWithdrawn({ subjectId: organisationId, actorId: actor.personId, data: { organisationId } }),
      );
      await tx.audit({
        ...onOrganisation(actor, organisationId, 'withdrawInvitation'),
        before: { role: invitation.role },
        after: null,
      });
      return invitation;
    });
  }

  /** An invitation that its address may still accept. */
  async pending(id: string): Promise<Invitation | undefined> {
    const invitation = await this.database.manager.findOne(Invitation, {
      where: { id },
      relations: { organisation: true, invitedBy: true },
    });
    return invitation?.acceptedAt === null && isStillMeant(invitation.invitedBy) ? invitation : undefined;
  }

  /** An invitation whose secret was used. undefined: the new member has left since. */
  async accepted(id: string): Promise<Invitation | undefined> {
    const invitation = await this.database.manager.findOne(Invitation, {
      where: { id },
      relations: { organisation: true },
    });
    if (invitation === null) return undefined;
    const { organisationId, email } = invitation;
    const isMember = await this.database.manager.existsBy(Membership, { organisationId, person: { email } });
    return isMember ? invitation : undefined;
  }

  /**
   * Accepts for the person who is signed in.
   * @throws {InvalidInput} on the secret | {IllegalTransition} if the invitation was sent to another address.
   */
  async accept(actor: Actor, secret: string): Promise<Membership> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.redeem(tx, secret);
      if (invitation === undefined)
        throw new InvalidInput([{ field: 'secret', rule: 'valid', message: sentences.invitationGone() }]);
      const person = await tx.manager.findOneByOrFail(Person, { id: actor.personId ?? '' });
      if (person.email !== invitation.email || !person.emailVerified)
        throw new IllegalTransition(sentences.invitationForAnother());
      return this.join(tx, invitation, person);
    });
  }

  /**
   * Accepts for the address to which the secret was sent. Creates its account if there is none.
   * @throws {NotFound} if the invitation is no longer valid.
   */
  async acceptForAddress(
    tx: Transaction,
    id: string,
    { name, language }: { name: string; language: Language },
  ): Promise<PersonAtAddress> {
    const invitation = await this.hold(tx, id);
    if (invitation === undefined) throw new NotFound();
    const found = await personAtAddress(tx.manager, { email: invitation.email, name, language });
    await this.join(tx, invitation, found.person);
    return found;
  }

  private async redeem(tx: Transaction, secret: string): Promise<Invitation | undefined> {
    const grant = await this.tokens.redeem(tx.manager, INVITATION, secret);
    return grant && this.hold(tx, grant.subjectId);
  }

  /** Locks an invitation that is still open. */
  private async hold(tx: Transaction, id: string): Promise<Invitation | undefined> {
    const invitation = await tx.manager.findOne(Invitation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (invitation?.acceptedAt !== null) return undefined;
    const { invitedById } = invitation;
    const inviter = invitedById === null ? null : await tx.manager.findOneBy(Person, { id: invitedById });
    return isStillMeant(inviter) ? invitation : undefined;
  }

  private async join(
    tx: Transaction,
    { id, organisationId, role }: Invitation,
    person: Person,
  ): Promise<Membership> {
    const since = this.clock.now();
    const key = { organisationId, personId: person.id };
    const before = await tx.manager.findOneBy(Membership, key);
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Membership)
      .values({ ...key, role, since })
      .orIgnore()
      .execute();
    await tx.manager.update(Invitation, { id }, { acceptedAt: since });
    await tx.record(MemberJoined({ subjectId: organisationId, actorId: person.id, data: key }));
    const membership = await tx.manager.findOneOrFail(Membership, {
      where: key,
      relations: { organisation: true, person: true },
    });
    await tx.audit({
      ...onOrganisation({ personId: person.id }, organisationId, 'join', person.id),
      before: before && auditOfMember(before),
      after: auditOfMember(membership),
    });
    return membership;
  }

  /**
   * Locks the organisation and the person, so that invitations at the same moment are counted one after the other.
   */
  private async holdInviter(tx: Transaction, actor: Actor, { id }: Organisation): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const organisation = await tx.manager.findOneOrFail(Organisation, { where: { id }, lock });
    if (actor.personId !== null)
      await tx.manager.findOneOrFail(Person, { where: { id: actor.personId }, lock });
    await this.assertMayInvite(tx.manager, actor, organisation);
    // A curator who invites people to it has checked it.
    if (actor.isCurator && organisation.seenAt === null)
      await tx.manager.update(Organisation, { id }, { seenAt: this.clock.now() });
  }

  /**
   * Until a curator has checked an organisation, few invitations go out in its name. Few go out by one person in the
   * names of all such organisations.
   * @throws {LimitReached}
   */
  private async assertMayInvite(
    manager: EntityManager,
    actor: Actor,
    { id, seenAt }: Organisation,
  ): Promise<void> {
    if (seenAt !== null || actor.isCurator) return;
    const [found] = await manager.query<{ ofOrganisation: number; ofPerson: number }[]>(
      `SELECT count(*) FILTER (WHERE entry.object_id = $1)::int AS "ofOrganisation",
              count(*) FILTER (WHERE entry.actor_id = $2)::int AS "ofPerson"
       FROM audit_entry entry JOIN organisation ON organisation.id = entry.object_id
       WHERE entry.object_kind = 'organisation' AND entry.action = 'invite' AND organisation.seen_at IS NULL
         AND (entry.object_id = $1 OR entry.actor_id = $2)`,
      [id, actor.personId],
    );
    const { ofOrganisation = 0, ofPerson = 0 } = found ?? {};
    if (Math.max(ofOrganisation, ofPerson) < BEFORE_SEEN) return;
    throw new LimitReached(sentences.invitesBeforeSeen({ max: BEFORE_SEEN }));
  }

  private async assertNoMember(tx: Transaction, organisationId: string, email: string): Promise<void> {
    if (!(await tx.manager.existsBy(Membership, { organisationId, person: { email } }))) return;
    throw new Conflict(sentences.alreadyMember());
  }
}

/**
 * An invitation from a suspended account no longer counts, since accepting it would bring back people hidden by the
 * suspension.
 */
const isStillMeant = (inviter: Person | null): boolean => (inviter?.suspendedAt ?? null) === null;
