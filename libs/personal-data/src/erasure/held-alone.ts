import { Injectable } from '@nestjs/common';
import { Actor, MembersService, type OrganisationKind } from '@passerelle/accounts';
import { ConceptMembersService, ConceptsService } from '@passerelle/concepts';
import { Database } from '@passerelle/database';
import { GroupMembersService, GroupsService } from '@passerelle/groups';
import { IntroductionsService } from '@passerelle/introductions';
import { NeedsService } from '@passerelle/needs';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../personal-data.sentences.js';
import type { HoldingChoice } from './erasure-request.entity.js';
import { successorOf } from './holdings-in-words.js';
import { bound, type PersonSets } from './person-sets.js';

export const holdingKinds = ['organisation', 'profile', 'concept', 'group'] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/** What a person alone holds, and who could take over. */
export interface Holding {
  kind: HoldingKind;
  id: string;
  title: string;
  /** Those who may take over, the longest there first; none: it is closed. */
  successors: { id: string; name: string }[];
  /** Whether it must go on: others belong to it. */
  mustGoOn: boolean;
}

interface Found {
  kind: HoldingKind;
  id: string;
  title: string;
  successors: { id: string; name: string }[] | null;
}

const people = (from: string, order: string): string =>
  `(SELECT jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name) ORDER BY ${order}) FROM ${from})`;

/** Each finder gives kind, id, title and successors. */
const finders = [
  `SELECT 'organisation' AS kind, organisation.id, organisation.name AS title,
     ${people('membership AS other JOIN person ON person.id = other.person_id WHERE other.organisation_id = organisation.id AND other.person_id <> :person AND person.suspended_at IS NULL', 'other.since, person.id')} AS successors
   FROM membership JOIN organisation ON organisation.id = membership.organisation_id
   WHERE membership.person_id = :person AND membership.role = 'owner' AND NOT EXISTS (
     SELECT FROM membership AS owner WHERE owner.organisation_id = organisation.id AND owner.role = 'owner' AND owner.person_id <> :person)
     OR membership.person_id = :person AND NOT EXISTS (
     SELECT FROM membership AS other WHERE other.organisation_id = organisation.id AND other.person_id <> :person)
   ORDER BY organisation.id`,
  `SELECT 'profile' AS kind, id, name AS title, NULL::jsonb AS successors FROM solver WHERE person_id = :person`,
  `SELECT 'concept' AS kind, concept.id, concept.title,
     ${people(`concept_member AS other JOIN person ON person.id = other.person_id WHERE other.concept_id = concept.id AND other.state = 'joined' AND other.person_id <> :person AND person.suspended_at IS NULL`, 'other.since, person.id')} AS successors
   FROM concept WHERE concept.status <> 'stopped' AND (carrier_id = :person OR concept.id = ANY (:endedConcepts))
   ORDER BY concept.id`,
  `SELECT 'group' AS kind, working_group.id, working_group.title,
     ${people('group_member AS other JOIN person ON person.id = other.person_id WHERE other.group_id = working_group.id AND other.person_id <> :person AND person.suspended_at IS NULL', 'other.since, person.id')} AS successors
   FROM working_group WHERE lead_id = :person AND closed_at IS NULL ORDER BY working_group.id`,
];

/** Finds what a person alone holds, and hands it over or closes it by the services' own acts, so that others are notified. */
@Injectable()
export class HeldAlone {
  constructor(
    private readonly database: Database,
    private readonly members: MembersService,
    private readonly needs: NeedsService,
    private readonly introductions: IntroductionsService,
    private readonly concepts: ConceptsService,
    private readonly conceptMembers: ConceptMembersService,
    private readonly groups: GroupsService,
    private readonly groupMembers: GroupMembersService,
  ) {}

  async list(sets: PersonSets): Promise<Holding[]> {
    const found: Found[] = [];
    for (const finder of finders)
      found.push(...(await this.database.manager.query<Found[]>(...bound(finder, sets))));
    return found.map(({ successors, ...holding }) => ({
      ...holding,
      successors: successors ?? [],
      mustGoOn: holding.kind === 'organisation' && successors !== null,
    }));
  }

  /**
   * Hands over or closes everything, then takes the person out of what others hold with them. The actor is the product:
   * entries of the log say what happened, and not by whom. May be run again.
   */
  async settle(sets: PersonSets, choices: readonly HoldingChoice[]): Promise<void> {
    for (const holding of await this.list(sets)) {
      const successor = successorOf(holding, choices);
      await (successor === undefined ? this.close(holding) : this.handOver(holding, successor.id));
    }
    await this.leaveWhatOthersHold(sets);
    await this.endWork(sets);
  }

  private async handOver({ kind, id }: Holding, successorId: string): Promise<void> {
    if (kind === 'organisation') await this.members.changeRole(Actor.system, id, successorId, 'owner');
    if (kind === 'concept') await this.conceptMembers.nameCarrier(Actor.system, id, successorId);
    if (kind === 'group') await this.groups.changeLead(Actor.system, id, successorId);
  }

  private async close({ kind, id }: Holding): Promise<void> {
    if (kind === 'concept')
      await this.concepts.stop(Actor.system, id, sentenceIn(sentences.conceptEnds(), 'fr'));
    if (kind === 'group') await this.groups.close(Actor.system, id);
  }

  private async leaveWhatOthersHold({ person, organisations }: PersonSets): Promise<void> {
    const { manager } = this.database;
    const left = async (sql: string, parameters: unknown[], leave: (id: string) => Promise<unknown>) => {
      for (const { id } of await manager.query<{ id: string }[]>(sql, parameters)) await leave(id);
    };
    await left(
      `SELECT concept_id AS id FROM concept_member JOIN concept ON concept.id = concept_id
       WHERE person_id = $1 AND state <> 'left' AND status <> 'stopped'`,
      [person],
      (id) => this.conceptMembers.remove(Actor.system, id, person),
    );
    await left(
      `SELECT group_id AS id FROM group_member JOIN working_group ON working_group.id = group_id
       WHERE person_id = $1 AND closed_at IS NULL AND lead_id IS DISTINCT FROM $1`,
      [person],
      (id) => this.groupMembers.remove(Actor.system, id, person),
    );
    await left(
      'SELECT organisation_id AS id FROM membership WHERE person_id = $1 AND organisation_id <> ALL ($2)',
      [person, organisations],
      (id) => this.members.remove(Actor.system, id, person),
    );
  }

  /** Needs of an organisation that ends are closed, and introductions that wait for the person are withdrawn. */
  private async endWork({ organisations, solvers }: PersonSets): Promise<void> {
    const { manager } = this.database;
    const needs = await manager.query<{ id: string; organisationId: string; kind: OrganisationKind }[]>(
      `SELECT need.id, organisation_id AS "organisationId", organisation.kind FROM need
       JOIN organisation ON organisation.id = organisation_id
       WHERE organisation_id = ANY ($1) AND state IN ('submitted', 'changes_requested', 'published') ORDER BY need.id`,
      [organisations],
    );
    for (const { id, organisationId, kind } of needs)
      await this.needs.close(Actor.nobody.as('owner', { id: organisationId, kind }), id, 'dropped', '');
    const waiting = await manager.query<{ id: string }[]>(
      `SELECT id FROM introduction WHERE solver_id = ANY ($1) AND state = 'proposed' ORDER BY id`,
      [solvers],
    );
    for (const { id } of waiting)
      await this.introductions.withdraw(Actor.system, id, { reason: 'party_unavailable', note: '' });
  }
}
