import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, Loader, loaderBy } from '@passerelle/graphql';
import { ConceptPage } from './concept-page.entity.js';
import { agreesSql, isPublicSql, isSpokenForSql, stakesSql } from './public-page.sql.js';

/** Finds the page of a concept, shown or not, by the concept's id. */
export class ConceptPageLoader extends loaderBy(ConceptPage, 'conceptId') {}

/** Finds, among these concepts, those whose page is public. */
@Injectable()
export class ShownPagesLoader extends Loader<string, { conceptId: string }> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<{ conceptId: string }[]> {
    return this.database.manager.query(
      `SELECT concept.id AS "conceptId" FROM concept JOIN concept_page AS page ON page.concept_id = concept.id
       WHERE concept.id = ANY ($1) AND ${isPublicSql}`,
      [ids],
    );
  }

  protected keyOf({ conceptId }: { conceptId: string }): string {
    return conceptId;
  }
}

/** Finds, among these people, those who are under age. */
@Injectable()
export class MinorsLoader extends Loader<string, { personId: string }> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<{ personId: string }[]> {
    return this.database.manager.query(
      'SELECT DISTINCT person_id AS "personId" FROM solver WHERE person_id = ANY ($1) AND minor_until IS NOT NULL',
      [ids],
    );
  }

  protected keyOf({ personId }: { personId: string }): string {
    return personId;
  }
}

/** A party whose consent the page of a concept needs. */
export interface PageParty {
  conceptId: string;
  /** The person. null: a company, or the holder of a profile that nobody has claimed. */
  personId: string | null;
  /** The organisation in whose name they take part. null: their own. */
  organisationId: string | null;
  /** False: no member speaks for this party yet. */
  takesPart: boolean;
  /** When they agreed. null: they have not agreed. */
  agreedAt: Date | null;
  /** When they declined. null: they have not declined. */
  refusedAt: Date | null;
}

/**
 * Finds the parties whose consent the page of a concept needs, by the concept's id: first the members, then the companies
 * and solvers for whom no member speaks.
 */
@Injectable()
export class PagePartiesLoader extends ListLoader<string, PageParty> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<PageParty[]> {
    return this.database.manager.query(
      `SELECT concept.id AS "conceptId", party.* FROM concept CROSS JOIN LATERAL (
         SELECT seat.person_id AS "personId", seat.organisation_id AS "organisationId", TRUE AS "takesPart",
           CASE WHEN ${agreesSql} THEN (SELECT agreed_at FROM concept_consent AS consent
             WHERE consent.concept_id = seat.concept_id AND consent.person_id = seat.person_id) END AS "agreedAt",
           (SELECT refused_at FROM concept_refusal AS refusal
             WHERE refusal.concept_id = seat.concept_id AND refusal.person_id = seat.person_id) AS "refusedAt", seat.since
         FROM concept_member AS seat WHERE seat.concept_id = concept.id AND seat.state = 'joined'
         UNION ALL
         SELECT stake.person_id, stake.organisation_id, FALSE, NULL, NULL, NULL
         FROM ${stakesSql} AS stake WHERE NOT ${isSpokenForSql}
       ) AS party
       WHERE concept.id = ANY ($1)
       ORDER BY party."takesPart" DESC, party.since, party."personId", party."organisationId"`,
      [ids],
    );
  }

  protected keyOf({ conceptId }: PageParty): string {
    return conceptId;
  }
}

/** A company that a public page names. */
export interface NamedCompany {
  conceptId: string;
  name: string;
}

/**
 * Finds the companies that a page names, by the concept’s id: the companies in whose name a member has agreed, while the
 * page is shown.
 */
@Injectable()
export class NamedCompaniesLoader extends ListLoader<string, NamedCompany> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<NamedCompany[]> {
    return this.database.manager.query(
      `SELECT DISTINCT concept.id AS "conceptId", organisation.name
       FROM concept JOIN concept_page AS page ON page.concept_id = concept.id
         JOIN concept_member AS seat ON seat.concept_id = concept.id AND seat.state = 'joined' AND ${agreesSql}
         JOIN organisation ON organisation.id = seat.organisation_id
       WHERE concept.id = ANY ($1) AND ${isPublicSql} ORDER BY organisation.name`,
      [ids],
    );
  }

  protected keyOf({ conceptId }: NamedCompany): string {
    return conceptId;
  }
}
