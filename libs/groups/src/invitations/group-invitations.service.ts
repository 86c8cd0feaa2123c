import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Asking,
  emailAddress,
  MailCeilings,
  Person,
  personAtAddress,
  type PersonAtAddress,
} from '@passerelle/accounts';
import { Clock, type Language } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Conflict, identifier, labelled, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import { z } from 'zod';
import { type Group, GroupMember } from '../group/group.entity.js';
import { GroupInvitationAnswered, GroupInvitationWithdrawn, GroupInvited } from '../group/group.events.js';
import { GroupsService, lockGroup } from '../group/groups.service.js';
import { onGroup } from '../group/group.audit.js';
import { sentences } from '../groups.sentences.js';
import { GroupMembersService } from '../members.service.js';
import { GroupInvitation } from './group-invitation.entity.js';

export const groupInvitationInput = labelled(z.object({ email: emailAddress }), {
  email: sentences.email(),
});

const DAY = 24 * 60 * 60;
/** The mail says fourteen days. In milliseconds. */
export const VALID_FOR = 14 * DAY * 1_000;
/** Invitations are mails to strangers, so their number is limited. */
const byOne = { window: DAY, max: 100 };
const inviting: Asking = {
  what: 'groupInvite',
  byOne: { rate: byOne, sentence: sentences.tooManyInvitations({ max: byOne.max }) },
  toOne: { rate: { window: DAY, max: 5 }, sentence: sentences.addressInvitedOften() },
  again: { rate: { window: DAY, max: 2 }, sentence: sentences.sameInvitationTwice() },
  full: sentences.tooManyMailsToday(),
};
/** Most waiting invitations of one group. */
const MOST_WAITING = 100;

const newestFirst: OrderKey<GroupInvitation>[] = [
  { column: 'invitation.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** Addresses are invited to join groups, and answer. */
@Injectable()
export class GroupInvitationsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly members: GroupMembersService,
    private readonly ceilings: MailCeilings,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for an invitation of a group that the actor does not lead. */
  async see(actor: Actor, id: string): Promise<GroupInvitation> {
    const invitation = await this.database.manager.findOneBy(GroupInvitation, { id: identifier(id) });
    if (invitation === null) throw new NotFound();
    await this.groups.see(actor, invitation.groupId, 'lead');
    return invitation;
  }

  /**
   * Invitations of a group without an answer, including expired ones, newest first.
   * @throws {NotFound}
   */
  async ofGroup(actor: Actor, groupId: string, page: ConnectionArgs): Promise<Page<GroupInvitation>> {
    const { id } = await this.groups.see(actor, groupId, 'lead');
    const query = this.database.manager
      .createQueryBuilder(GroupInvitation, 'invitation')
      .where(`invitation.groupId = :id AND invitation.state = 'open'`, { id });
    return keysetPage(query, page, newestFirst);
  }

  /** Invitations that the address of the actor may still accept, newest first. */
  mine({ personId }: Actor, page: ConnectionArgs): Promise<Page<GroupInvitation>> {
    const query = this.database.manager
      .createQueryBuilder(GroupInvitation, 'invitation')
      .innerJoin(
        'working_group',
        'of_group',
        'of_group.id = invitation.groupId AND of_group.closed_at IS NULL',
      )
      .where(
        `invitation.email = (SELECT email FROM person WHERE id = :personId AND email_verified)
         AND invitation.state = 'open' AND invitation.expiresAt > :now`,
        { personId, now: this.clock.now() },
      );
    return keysetPage(query, page, newestFirst);
  }

  /**
   * Invites an address. If the address is invited already, the mail is sent again, and the invitation is extended.
   * @throws {InvalidInput} | {Conflict} if the address belongs to a member | {LimitReached}
   */
  async invite(actor: Actor, groupId: string, input: { email: string }): Promise<GroupInvitation> {
    const { email } = parseInput(groupInvitationInput, input);
    const { id } = await this.groups.see(actor, groupId);
    return this.database.transaction(async (tx) => {
      const { group } = await this.groups.beginIn(tx, actor, 'lead', id);
      if (await tx.manager.existsBy(GroupMember, { groupId: group.id, person: { email } }))
        throw new Conflict(sentences.alreadyIn());
      const now = this.clock.now();
      const again = {
        invitedById: actor.personId,
        invitedAt: now,
        expiresAt: new Date(now.getTime() + VALID_FOR),
        refusedAt: null,
      };
      const open = { groupId: group.id, state: 'open' } as const;
      const waiting = await tx.manager.findOneBy(GroupInvitation, { ...open, email });
      if (waiting === null && (await tx.manager.countBy(GroupInvitation, open)) >= MOST_WAITING)
        throw new LimitReached(sentences.tooManyWaiting({ max: MOST_WAITING }));
      await this.ceilings.countAsked(inviting, { id: group.id, personId: actor.personId, email });
      const invitation = tx.manager.create(GroupInvitation, {
        ...(waiting ?? {
          id: newId(),
          groupId: group.id,
          email,
          state: 'open',
          settledAt: null,
          answeredById: null,
        }),
        ...again,
      });
      await tx.manager.save(invitation);
      const data = { groupId: group.id, groupInvitationId: invitation.id };
      await tx.record(GroupInvited({ subjectId: group.id, actorId: actor.personId, data }));
      // Without the address. The log is never deleted, so it must not contain a stranger's address.
      await tx.audit({ ...onGroup(actor, group.id, 'invite'), before: null, after: { invited: true } });
      return invitation;
    });
  }

  /**
   * Withdraws an invitation, so that its link is no longer valid. @throws {IllegalTransition} once it is answered.
   */
  async withdraw(actor: Actor, id: string): Promise<GroupInvitation> {
    const { groupId } = await this.see(actor, id);
    return this.database.transaction(async (tx) => {
      const { group } = await this.groups.beginIn(tx, actor, 'lead', groupId);
      const invitation = await tx.manager.findOneByOrFail(GroupInvitation, { id: identifier(id) });
      invitation.withdraw(this.clock.now());
      await tx.manager.save(invitation);
      const data = { groupId: group.id };
      await tx.record(GroupInvitationWithdrawn({ subjectId: group.id, actorId: actor.personId, data }));
      await tx.audit({
        ...onGroup(actor, group.id, 'withdrawInvitation'),
        before: { invited: true },
        after: null,
      });
      return invitation;
    });
  }

  /**
   * Answers for the signed-in person.
   * @throws {NotFound} for an invitation of another address | {IllegalTransition} once it is answered or has expired |
   * {LimitReached}
   */
  answer(actor: Actor, id: string, accept: boolean): Promise<Group> {
    return this.database.transaction(async (tx) => {
      const person = await tx.manager.findOneBy(Person, { id: actor.personId ?? '' });
      const found = await tx.manager.findOneBy(GroupInvitation, { id: identifier(id) });
      if (person === null || found === null || found.email !== person.email || !person.emailVerified)
        throw new NotFound();
      return this.answerIn(tx, found, person, accept);
    });
  }

  /** An invitation for the page behind its mail. undefined: it is gone. */
  async ofLink(id: string): Promise<GroupInvitation | undefined> {
    const found = await this.database.manager.findOne(GroupInvitation, {
      where: { id },
      relations: { group: true, invitedBy: true },
    });
    return found ?? undefined;
  }

  /** Accepts for the address to which a secret was sent. Creates its account if there is none. */
  async acceptForAddress(
    tx: Transaction,
    id: string,
    { name, language }: { name: string; language: Language },
  ): Promise<PersonAtAddress> {
    const invitation = await tx.manager.findOneBy(GroupInvitation, { id });
    if (invitation === null) throw new NotFound();
    const found = await personAtAddress(tx.manager, { email: invitation.email, name, language });
    await this.answerIn(tx, invitation, found.person, true);
    return found;
  }

  /** Declines for the address to which a secret was sent. */
  async declineForAddress(tx: Transaction, id: string): Promise<void> {
    const invitation = await tx.manager.findOneBy(GroupInvitation, { id });
    if (invitation === null) throw new NotFound();
    const { email } = invitation;
    await this.answerIn(tx, invitation, await tx.manager.findOneBy(Person, { email }), false);
  }

  private async answerIn(
    tx: Transaction,
    { id, groupId }: GroupInvitation,
    person: Person | null,
    accept: boolean,
  ): Promise<Group> {
    const group = await lockGroup(tx, groupId);
    group.assertOpen();
    // Read again under the lock of the group, which every answer takes.
    const invitation = await tx.manager.findOneByOrFail(GroupInvitation, { id });
    invitation.answer(accept, this.clock.now());
    invitation.answeredById = person?.id ?? null;
    await tx.manager.save(invitation);
    if (accept && person !== null) await this.members.join({ tx, group }, person.id);
    const actor = { personId: person?.id ?? null };
    const data = { groupId, groupInvitationId: id };
    await tx.record(GroupInvitationAnswered({ subjectId: groupId, actorId: actor.personId, data }));
    const log = onGroup(actor, groupId, accept ? 'join' : 'declineInvitation', person?.id);
    await tx.audit({ ...log, before: { member: false }, after: { member: accept }, actionOnly: !accept });
    return group;
  }
}
