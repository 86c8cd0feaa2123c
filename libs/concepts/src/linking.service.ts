import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { mayOnNeed, Need } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { holdsProfile, Idea, mayOnSolver, seesIdea, type Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import { type ConceptChange, ConceptChanges, eventOf, type NamedChange } from './concept/concept-changes.js';
import type { Concept } from './concept/concept.entity.js';
import { ConceptEdited } from './concept/concept.events.js';
import { type ConceptParties, mayOnConcept } from './concept/concept.policy.js';
import { sentences } from './concepts.sentences.js';
import { GateItem } from './gates/gate-item.entity.js';
import { changingItsSources } from './publishing/page-parties.js';
import { assertNeedsHaveRoom, ConceptIdea, ConceptNeed, keepIdea } from './sources.entity.js';
import { mostNeeds } from './start-concept.graphql.js';

/** Most ideas of a concept. */
const MOST_IDEAS = 10;
/** Most needs, and most ideas, that are proposed for linking. */
const MOST_LISTED = 50;

/** The need or the idea to link or remove: one of the two. */
export interface Source {
  needId?: string | null;
  ideaId?: string | null;
}

/** An idea with its solver. */
export interface LinkableIdea {
  id: string;
  idea: Idea;
  solver: Solver;
}

/** Links needs and ideas of members to a concept after its start, and removes them again. */
@Injectable()
export class LinkingService {
  constructor(
    private readonly database: Database,
    private readonly changes: ConceptChanges,
  ) {}

  /**
   * Published needs and ideas of members, which the carrier and curators may link.
   * @throws {NotFound} | {Forbidden}
   */
  async linkable(actor: Actor, conceptId: string): Promise<{ needs: Need[]; ideas: LinkableIdea[] }> {
    const { concept, parties } = await this.changes.seeWithParties(actor, conceptId);
    if (!mayOnConcept(actor, 'link', concept, parties)) throw new Forbidden();
    const { manager } = this.database;
    const needs = await manager
      .createQueryBuilder(Need, 'need')
      .where(`need.organisationId = ANY (:ids) AND need.state = 'published'`, {
        ids: parties.openOrganisationIds,
      })
      .andWhere('need.id NOT IN (SELECT need_id FROM concept_need WHERE concept_id = :id)', {
        id: concept.id,
      })
      .orderBy('need.id', 'DESC')
      .take(MOST_LISTED)
      .getMany();
    const ideas = await manager
      .createQueryBuilder(Idea, 'idea')
      .innerJoinAndSelect('idea.solver', 'solver')
      .where(
        `(solver.organisation_id = ANY (:ids) OR (solver.organisation_id IS NULL AND solver.person_id = ANY (:members)))`,
        { ids: parties.openOrganisationIds, members: parties.members },
      )
      .andWhere('idea.id NOT IN (SELECT idea_id FROM concept_idea WHERE concept_id = :id)', {
        id: concept.id,
      })
      .orderBy('idea.id', 'DESC')
      .take(MOST_LISTED)
      .getMany();
    return {
      needs: needs.filter((need) => mayOnNeed(actor, 'see', need)),
      ideas: ideas
        .filter((idea) => seesThis(actor, idea))
        .map((idea) => ({ id: idea.id, idea, solver: idea.solver })),
    };
  }

  /**
   * Links a need or an idea of a member.
   * @throws {NotFound} if the actor may not see it, {InvalidInput} if it belongs to no member, {LimitReached} at ten, or
   * at twenty concepts of a need.
   */
  link(actor: Actor, conceptId: string, source: Source): Promise<Concept> {
    return this.changes.change(actor, 'link', conceptId, async (change) => {
      change.concept.assertOpen();
      const { needId, ideaId } = checked(source);
      const logged = await changingItsSources(actor, change, () =>
        needId === null ? linkIdea(actor, change, ideaId) : linkNeed(actor, change, needId),
      );
      return this.changed(actor, change, logged);
    });
  }

  /**
   * Removes a need or an idea. The carrier, curators, and the person who brought it along may do so. An item of the
   * first gate that was ready by the number of companies is open again if too few are left.
   * @throws {IllegalTransition} for the last need, and for an object that is not linked.
   */
  unlink(actor: Actor, conceptId: string, source: Source): Promise<Concept> {
    return this.changes.change(actor, 'edit', conceptId, async (change) => {
      change.concept.assertOpen();
      const { needId, ideaId } = checked(source);
      const logged = await changingItsSources(actor, change, () =>
        needId === null ? unlinkIdea(actor, change, ideaId) : unlinkNeed(actor, change, needId),
      );
      return this.changed(actor, change, logged);
    });
  }

  /** Removes links to removed ideas from every concept. Does nothing if they are already removed. */
  async dropRemoved(): Promise<void> {
    const concepts = await this.database.manager.query<{ id: string }[]>(
      `SELECT DISTINCT link.concept_id AS id FROM concept_idea AS link WHERE ${isRemovedSql} ORDER BY 1`,
    );
    for (const { id } of concepts)
      await this.changes.follow(id, async (change) => {
        const [removed] = await change.tx.manager.query<[{ id: string }[], number]>(
          `DELETE FROM concept_idea AS link WHERE link.concept_id = $1 AND ${isRemovedSql} RETURNING idea_id AS id`,
          [id],
        );
        if (removed.length === 0) return undefined;
        const ideaId = removed.map((idea) => idea.id).join(' ');
        const logged = { action: 'loseIdea', before: { ideaId }, after: { ideaId: null } } as const;
        await this.changed({ personId: null }, change, logged);
        return logged;
      });
  }

  private async changed(
    actor: Pick<Actor, 'personId'>,
    { tx, concept, now }: ConceptChange,
    logged: NamedChange,
  ): Promise<NamedChange> {
    // The version changes, since a curator who signs must have read where the concept comes from.
    concept.touch(now);
    await tx.record(ConceptEdited(eventOf(actor, concept)));
    return logged;
  }
}

/** The given id of the two, as an identifier. Without either, nothing can be found. */
function checked({
  needId,
  ideaId,
}: Source): { needId: string; ideaId: null } | { needId: null; ideaId: string } {
  if (needId !== undefined && needId !== null) return { needId: identifier(needId), ideaId: null };
  return { needId: null, ideaId: identifier(ideaId ?? '') };
}

const seesThis = (actor: Actor, idea: Idea): boolean =>
  mayOnSolver(actor, 'see', idea.solver) && seesIdea(actor, idea, idea.solver);

const isOfMember = ({ organisationId, personId }: Solver, parties: ConceptParties): boolean =>
  organisationId === null
    ? personId !== null && parties.members.includes(personId)
    : parties.openOrganisationIds.includes(organisationId);

async function linkNeed(
  actor: Actor,
  { tx, concept, parties, now }: ConceptChange,
  id: string,
): Promise<NamedChange> {
  const { manager } = tx;
  const need = await manager.findOne(Need, { where: { id }, lock: { mode: 'pessimistic_read' } });
  if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
  if (!parties.openOrganisationIds.includes(need.organisationId)) throw notOfMembers('needId');
  if (need.state !== 'published') throw new IllegalTransition(sentences.needIsOffline(), need.state);
  const link = { conceptId: concept.id, needId: need.id };
  if (await manager.existsBy(ConceptNeed, link))
    throw new IllegalTransition(sentences.alreadyLinked(), 'linked');
  if ((await manager.countBy(ConceptNeed, { conceptId: concept.id })) >= mostNeeds)
    throw new LimitReached(sentences.poolIsFull({ max: mostNeeds }));
  await assertNeedsHaveRoom(tx, [need.id]);
  await manager.insert(ConceptNeed, { ...link, since: now });
  return { action: 'linkNeed', before: { needId: null }, after: { needId: need.id } };
}

async function linkIdea(
  actor: Actor,
  { tx: { manager }, concept, parties }: ConceptChange,
  id: string,
): Promise<NamedChange> {
  await keepIdea(manager, id);
  const idea = await ideaOf(manager, id);
  if (idea === null || !seesThis(actor, idea)) throw new NotFound();
  if (!isOfMember(idea.solver, parties)) throw notOfMembers('ideaId');
  const link = { conceptId: concept.id, ideaId: idea.id };
  if (await manager.existsBy(ConceptIdea, link))
    throw new IllegalTransition(sentences.alreadyLinked(), 'linked');
  if ((await manager.countBy(ConceptIdea, { conceptId: concept.id })) >= MOST_IDEAS)
    throw new LimitReached(sentences.tooManyIdeas({ max: MOST_IDEAS }));
  await manager.insert(ConceptIdea, link);
  return { action: 'linkIdea', before: { ideaId: null }, after: { ideaId: idea.id } };
}

async function unlinkNeed(actor: Actor, change: ConceptChange, needId: string): Promise<NamedChange> {
  const { tx, concept, parties } = change;
  const { manager } = tx;
  const link = { conceptId: concept.id, needId };
  const need = await manager.findOneBy(Need, { id: needId });
  if (need === null || !(await manager.existsBy(ConceptNeed, link)))
    throw new IllegalTransition(sentences.notLinked(), 'unlinked');
  if (!mayOnConcept(actor, 'link', concept, parties) && !actor.belongsTo(need.organisationId))
    throw new Forbidden();
  if ((await manager.countBy(ConceptNeed, { conceptId: concept.id })) < 2)
    throw new IllegalTransition(sentences.lastNeed(), 'linked');
  const companies = await companiesOf(manager, concept);
  await manager.delete(ConceptNeed, link);
  const logged: NamedChange = { action: 'unlinkNeed', before: { needId }, after: { needId: null } };
  const isShort = companies >= WANTED_COMPANIES && (await companiesOf(manager, concept)) < WANTED_COMPANIES;
  const reopened = isShort && (await reopenCompanies(change));
  if (!reopened) return logged;
  const key = 'two_companies';
  return {
    ...logged,
    before: { ...logged.before, [key]: 'ready' },
    after: { ...logged.after, [key]: 'open' },
  };
}

async function unlinkIdea(
  actor: Actor,
  { tx: { manager }, concept, parties }: ConceptChange,
  ideaId: string,
): Promise<NamedChange> {
  const link = { conceptId: concept.id, ideaId };
  const idea = await ideaOf(manager, ideaId);
  if (idea === null || !(await manager.existsBy(ConceptIdea, link)))
    throw new IllegalTransition(sentences.notLinked(), 'unlinked');
  if (!mayOnConcept(actor, 'link', concept, parties) && !holdsProfile(actor, idea.solver))
    throw new Forbidden();
  await manager.delete(ConceptIdea, link);
  return { action: 'unlinkIdea', before: { ideaId }, after: { ideaId: null } };
}

/** The number of companies that the first gate requires. */
const WANTED_COMPANIES = 2;

async function companiesOf(manager: EntityManager, { id }: Concept): Promise<number> {
  const links = await manager.findBy(ConceptNeed, { conceptId: id });
  const needs = await manager.findBy(Need, { id: In(links.map(({ needId }) => needId)) });
  return new Set(needs.map(({ organisationId }) => organisationId)).size;
}

/**
 * Opens the item about the number of companies again if known facts alone made it ready, until the gate is passed.
 * @returns whether it was opened
 */
async function reopenCompanies({ tx: { manager }, concept, now }: ConceptChange): Promise<boolean> {
  if (concept.gate !== 'problem') return false;
  const item = await manager.findOneBy(GateItem, { conceptId: concept.id, key: 'two_companies' });
  if (item?.state !== 'ready') return false;
  item.write(item.answer, false, now);
  await manager.save(item);
  return true;
}

/** On a row named `link`: its idea was removed, or replaced by an import. */
const isRemovedSql = 'NOT EXISTS (SELECT FROM idea WHERE idea.id = link.idea_id)';

const ideaOf = (manager: EntityManager, id: string): Promise<Idea | null> =>
  manager.findOne(Idea, { where: { id }, relations: { solver: true } });

const notOfMembers = (field: 'needId' | 'ideaId'): InvalidInput =>
  new InvalidInput([{ field, rule: 'member', message: sentences.onlyOfMembers() }]);
