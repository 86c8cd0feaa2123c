import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { companyContactsOf, isContactSql } from '@passerelle/solvers';
import { unreachedByMail } from './unreached-by-mail.js';

/** A party of which no person receives mails. */
interface Unreached {
  id: string;
}

/** Finds the solvers of which no person receives mails, by id. It checks no permission. */
@Injectable()
export class UnreachedSolverLoader extends Loader<string, Unreached> {
  constructor(private readonly database: Database) {
    super();
  }

  protected async find(ids: readonly string[]): Promise<Unreached[]> {
    return [...(await unreachedByMail(this.database.manager, ids))].map((id) => ({ id }));
  }

  protected keyOf({ id }: Unreached): string {
    return id;
  }
}

/**
 * Finds the organisations of which no member receives mails, by id. Without any member, this is the invited address.
 * It checks no permission.
 */
@Injectable()
export class UnreachedOrganisationLoader extends Loader<string, Unreached> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Unreached[]> {
    return this.database.manager.query<Unreached[]>(
      `SELECT membership.organisation_id AS id
       FROM membership
         JOIN person ON person.id = membership.person_id
         LEFT JOIN mail_reach AS reach ON reach.email = person.email AND reach.state = 'unreachable'
       WHERE membership.organisation_id = ANY ($1)
       GROUP BY membership.organisation_id
       HAVING bool_and(reach.email IS NOT NULL)
       UNION ALL
       SELECT invitation.organisation_id AS id
       FROM invitation LEFT JOIN mail_reach AS reach ON reach.email = invitation.email AND reach.state = 'unreachable'
       WHERE invitation.organisation_id = ANY ($1) AND ${isContactSql}
       GROUP BY invitation.organisation_id
       HAVING bool_and(reach.email IS NOT NULL)`,
      [ids],
    );
  }

  protected keyOf({ id }: Unreached): string {
    return id;
  }
}

/** Whether people of an organisation can be reached, and how. */
export interface AnswersOfOrganisation {
  id: string;
  by: 'account' | 'mail' | 'nobody';
}

/** Finds how the people of an organisation can be reached, by its id. It checks no permission. */
@Injectable()
export class AnswersOfOrganisationLoader extends Loader<string, AnswersOfOrganisation> {
  constructor(private readonly database: Database) {
    super();
  }

  protected async find(ids: readonly string[]): Promise<AnswersOfOrganisation[]> {
    const { manager } = this.database;
    const members = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT organisation_id AS id FROM membership WHERE organisation_id = ANY ($1)',
      [ids],
    );
    const contacts = await companyContactsOf(manager, ids);
    const isReached = contacts.filter(({ refuses, isUnreachable }) => !refuses && !isUnreachable);
    return ids.map((id) => ({
      id,
      by: members.some((member) => member.id === id)
        ? 'account'
        : isReached.some(({ organisationId }) => organisationId === id)
          ? 'mail'
          : 'nobody',
    }));
  }

  protected keyOf({ id }: AnswersOfOrganisation): string {
    return id;
  }
}

/** The owner of an address that does not receive mails reliably. */
export interface OwnerOfAddress {
  reachId: string;
  /** Name of the person; null: no account has this address. */
  name: string | null;
  organisationId: string | null;
  solverId: string | null;
}

/**
 * Finds the owners of addresses that do not receive mails reliably, by the id of their row. It checks no permission.
 */
@Injectable()
export class OwnerOfAddressLoader extends Loader<string, OwnerOfAddress> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(reachIds: readonly string[]): Promise<OwnerOfAddress[]> {
    return this.database.manager.query<OwnerOfAddress[]>(
      `SELECT reach.id AS "reachId", person.name,
         coalesce(member.organisation_id, invited.organisation_id) AS "organisationId", held.id AS "solverId"
       FROM mail_reach AS reach
         LEFT JOIN person ON person.email = reach.email
         LEFT JOIN LATERAL (
           SELECT organisation_id FROM membership WHERE person_id = person.id ORDER BY since, organisation_id LIMIT 1
         ) AS member ON true
         LEFT JOIN LATERAL (
           SELECT organisation_id FROM invitation WHERE invitation.email = reach.email AND ${isContactSql}
           ORDER BY created_at, id LIMIT 1
         ) AS invited ON true
         LEFT JOIN LATERAL (
           SELECT id FROM solver
           WHERE person_id = person.id
             OR person.id IS NULL AND person_id IS NULL AND organisation_id IS NULL AND contact_email = reach.email
           ORDER BY id LIMIT 1
         ) AS held ON true
       WHERE reach.id = ANY ($1)`,
      [reachIds],
    );
  }

  protected keyOf({ reachId }: OwnerOfAddress): string {
    return reachId;
  }
}
