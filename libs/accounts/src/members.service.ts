import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { Forbidden, identifier, IllegalTransition, NotFound } from '@passerelle/problems';
import { sentences } from './accounts.sentences.js';
import type { Actor, MemberRole } from './actor/actor.js';
import { Membership } from './organisations/membership.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { MemberLeft, MemberRoleChanged } from './organisations/organisation.events.js';
import {
  auditOfMember,
  mayOnOrganisation,
  onOrganisation,
  type OrganisationAction,
} from './organisations/organisation.rules.js';

@Injectable()
export class MembersService {
  constructor(private readonly database: Database) {}

  /** The members of an organisation with their persons, the oldest account first. @throws {NotFound} */
  async list(actor: Actor, organisationId: string, page: ConnectionArgs): Promise<Page<Membership>> {
    if (!mayOnOrganisation(actor, 'seeMembers', { id: identifier(organisationId) })) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(Membership, 'membership')
      .innerJoinAndSelect('membership.person', 'person')
      .where('membership.organisationId = :organisationId', { organisationId });
    return keysetPage(query, page, [
      { column: 'membership.personId', kind: 'id', direction: 'ASC', value: ({ personId }) => personId },
    ]);
  }

  /** @throws {IllegalTransition} if the organisation would have no owner left. */
  changeRole(actor: Actor, organisationId: string, personId: string, role: MemberRole): Promise<Membership> {
    return this.change(actor, 'changeMembers', organisationId, personId, async (membership, tx) => {
      if (membership.role === role) return;
      if (role !== 'owner') await this.assertAnotherOwner(actor, membership, tx);
      const before = auditOfMember(membership);
      membership.role = role;
      await tx.manager.update(
        Membership,
        { personId: membership.personId, organisationId: membership.organisationId },
        { role },
      );
      await tx.record(
        MemberRoleChanged({
          subjectId: membership.organisationId,
          actorId: actor.personId,
          data: { organisationId: membership.organisationId, personId: membership.personId, role },
        }),
      );
      await tx.audit({
        ...onOrganisation(actor, membership.organisationId, 'changeRole', membership.personId),
        before,
        after: auditOfMember(membership),
      });
    });
  }

  /** @throws {IllegalTransition} if the organisation would have no owner left. */
  remove(actor: Actor, organisationId: string, personId: string): Promise<Membership> {
    return this.end(actor, 'changeMembers', organisationId, personId);
  }

  /** @throws {IllegalTransition} for the last owner. */
  leave(actor: Actor, organisationId: string): Promise<Membership> {
    if (actor.personId === null) throw new NotFound();
    return this.end(actor, 'leave', organisationId, actor.personId);
  }

  private end(
    actor: Actor,
    action: OrganisationAction,
    organisationId: string,
    personId: string,
  ): Promise<Membership> {
    return this.change(actor, action, organisationId, personId, async (membership, tx) => {
      await this.assertAnotherOwner(actor, membership, tx);
      const key = { organisationId: membership.organisationId, personId: membership.personId };
      await tx.manager.delete(Membership, key);
      await tx.record(MemberLeft({ subjectId: key.organisationId, actorId: actor.personId, data: key }));
      await tx.audit({
        ...onOrganisation(
          actor,
          key.organisationId,
          action === 'leave' ? 'leave' : 'removeMember',
          key.personId,
        ),
        before: auditOfMember(membership),
        after: null,
      });
    });
  }

  /** Changes one membership, under a lock on the organisation's memberships. */
  private change(
    actor: Actor,
    action: OrganisationAction,
    organisationId: string,
    personId: string,
    work: (membership: Membership, tx: Transaction) => Promise<void>,
  ): Promise<Membership> {
    return this.database.transaction(async (tx) => {
      const organisation = await tx.manager.findOne(Organisation, {
        where: { id: identifier(organisationId) },
        lock: { mode: 'pessimistic_write' },
      });
      if (organisation === null || !mayOnOrganisation(actor, 'seeMembers', organisation))
        throw new NotFound();
      if (!mayOnOrganisation(actor, action, organisation)) throw new Forbidden();
      const membership = await tx.manager.findOne(Membership, {
        where: { organisationId: organisation.id, personId: identifier(personId) },
        relations: { person: true },
      });
      if (membership === null) throw new NotFound();
      membership.organisation = organisation;
      await work(membership, tx);
      return membership;
    });
  }

  private async assertAnotherOwner(
    actor: Actor,
    { organisationId, personId, role }: Membership,
    tx: Transaction,
  ): Promise<void> {
    if (role !== 'owner' || (await tx.manager.countBy(Membership, { organisationId, role: 'owner' })) > 1)
      return;
    const isActor = personId === actor.personId;
    throw new IllegalTransition(isActor ? sentences.youAreTheLastOwner() : sentences.isTheLastOwner());
  }
}
