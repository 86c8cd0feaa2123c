import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, takeLock, type Transaction } from '@passerelle/database';
import { Introduction, mayOnIntroduction, partyOf } from '@passerelle/introductions';
import { mayOnNeed, Need } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { holdsProfile, Idea, mayOnSolver, seesIdea, Solver } from '@passerelle/solvers';
import { In, Not } from 'typeorm';
import { eventOf } from './concept/concept-changes.js';
import { ConceptContents } from './concept/concept-contents.js';
import { auditOfConcept, onConcept } from './concept/concept.audit.js';
import { Concept } from './concept/concept.entity.js';
import { ConceptMemberInvited, ConceptStarted } from './concept/concept.events.js';
import { sentences } from './concepts.sentences.js';
import { ConceptMember, whoSpeaksFor } from './members/concept-member.entity.js';
import {
  assertNeedsHaveRoom,
  ConceptIdea,
  ConceptIntroduction,
  ConceptNeed,
  keepIdea,
} from './sources.entity.js';
import { sourcesInput, type StartConceptInput } from './start-concept.graphql.js';

/**
 * Most running concepts that one person may have started. The limit of curators is higher, since they start concepts
 * of other people.
 */
const MOST_STARTED = { byCurator: 200, byOthers: 10 };

/** The sources of a concept, as far as the actor may see them. */
interface Sources {
  introduction: Introduction | null;
  needs: Need[];
  idea: Idea | null;
  /** The solver that has the idea, or was introduced. */
  solver: Solver | null;
}

/** A person who is invited from the start. */
type Asked = Pick<ConceptMember, 'personId' | 'organisationId' | 'asCarrier'>;

/** Starts a concept from its sources, and invites the people concerned. */
@Injectable()
export class StartConcept {
  constructor(
    private readonly database: Database,
    private readonly contents: ConceptContents,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a concept. Curators start a concept from any need that they may see. The two sides of a successful
   * introduction start one from this introduction.
   * @throws {NotFound} if the actor may not see a source.
   * @throws {IllegalTransition} for an introduction that has not succeeded, or has led to a concept already.
   * @throws {LimitReached} at ten running concepts, for a curator at two hundred, and at twenty of one need.
   */
  async start(actor: Actor, input: StartConceptInput): Promise<Concept> {
    const content = await this.contents.check(input);
    const sources = await this.find(actor, input);
    return this.database.transaction(async (tx) => {
      await assertMayStartMore(tx, actor);
      await assertNeedsHaveRoom(
        tx,
        sources.needs.map(({ id }) => id),
      );
      const now = this.clock.now();
      const asked = await whoIsAsked(tx, sources);
      const own = asked.find(({ personId }) => personId === actor.personId) ?? ownSeat(actor, sources);
      const concept = Concept.start(
        {
          ...content,
          id: newId(),
          startedById: actor.personId,
          carrierId: own?.asCarrier === true ? own.personId : null,
          curatorId: own === undefined ? actor.personId : null,
        },
        now,
      );
      await tx.manager.insert(Concept, concept);
      await this.link(tx, concept, sources, now);
      const members = [...asked.filter(({ personId }) => personId !== actor.personId), ...(own ? [own] : [])];
      await tx.manager.insert(
        ConceptMember,
        members.map((member) =>
          ConceptMember.of(
            { ...member, conceptId: concept.id, state: member === own ? 'joined' : 'invited' },
            now,
          ),
        ),
      );
      await tx.record(ConceptStarted(eventOf(actor, concept)));
      for (const { personId } of members.filter((member) => member !== own))
        await tx.record(
          ConceptMemberInvited({ ...eventOf(actor, concept), data: { conceptId: concept.id, personId } }),
        );
      await tx.audit({ ...onConcept(actor, concept, 'start'), before: null, after: auditOfConcept(concept) });
      return tx.manager.findOneByOrFail(Concept, { id: concept.id });
    });
  }

  private async find(actor: Actor, input: StartConceptInput): Promise<Sources> {
    const {
      needIds,
      ideaId = null,
      introductionId = null,
    } = parseInput(sourcesInput, {
      needIds: input.needIds,
      ideaId: input.ideaId ?? null,
      introductionId: input.introductionId ?? null,
    });
    const { manager } = this.database;
    const introduced = introductionId === null ? undefined : await this.introduced(actor, introductionId);
    const ids = needIds.map((id) => identifier(id));
    const needs = await manager.find(Need, { where: { id: In(ids) }, order: { id: 'ASC' } });
    if (needs.length < ids.length || needs.some((need) => !mayOnNeed(actor, 'see', need)))
      throw new NotFound();
    if (!actor.isCurator && needs.some(({ id }) => id !== introduced?.need.id)) throw new Forbidden();
    const idea = ideaId === null ? null : await this.idea(actor, ideaId);
    if (!actor.isCurator && idea !== null && idea.solverId !== introduced?.solver.id) throw new Forbidden();
    const all = [...needs, ...(introduced ? [introduced.need] : [])];
    return {
      introduction: introduced?.introduction ?? null,
      needs: [...new Map(all.map((need) => [need.id, need])).values()],
      idea,
      solver: introduced?.solver ?? idea?.solver ?? null,
    };
  }

  private async introduced(
    actor: Actor,
    id: string,
  ): Promise<{ introduction: Introduction; need: Need; solver: Solver }> {
    const introduction = await this.database.manager.findOne(Introduction, {
      where: { id: identifier(id) },
      relations: { need: true, solver: true },
    });
    if (introduction === null) throw new NotFound();
    const { need, solver } = introduction;
    if (!mayOnIntroduction(actor, 'see', introduction, { need, solver })) throw new NotFound();
    if (introduction.state !== 'succeeded')
      throw new IllegalTransition(sentences.notSucceeded(), introduction.state, 'succeeded');
    return { introduction, need, solver };
  }

  private async idea(actor: Actor, id: string): Promise<Idea> {
    const idea = await this.database.manager.findOne(Idea, {
      where: { id: identifier(id) },
      relations: { solver: true },
    });
    if (idea === null || !mayOnSolver(actor, 'see', idea.solver) || !seesIdea(actor, idea, idea.solver))
      throw new NotFound();
    return idea;
  }

  private async link(
    { manager }: Transaction,
    { id: conceptId }: Concept,
    { needs, idea, introduction }: Sources,
    now: Date,
  ): Promise<void> {
    await manager.insert(
      ConceptNeed,
      needs.map(({ id }) => ({ conceptId, needId: id, since: now })),
    );
    if (idea !== null) {
      // The idea may have been removed since it was read.
      if (!(await keepIdea(manager, idea.id))) throw new NotFound();
      await manager.insert(ConceptIdea, { conceptId, ideaId: idea.id });
    }
    if (introduction === null) return;
    const introductionId = introduction.id;
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(ConceptIntroduction)
      .values({ conceptId, introductionId })
      .orIgnore()
      .returning('concept_id')
      .execute();
    if ((raw as unknown[]).length === 0) throw new IllegalTransition(sentences.ledToConcept(), 'succeeded');
  }
}

/** @throws {LimitReached} A lock makes sure that two starts at the same time are both counted. */
async function assertMayStartMore({ manager }: Transaction, { personId, isCurator }: Actor): Promise<void> {
  await takeLock(manager, `start concept ${personId}`);
  const max = isCurator ? MOST_STARTED.byCurator : MOST_STARTED.byOthers;
  if ((await manager.countBy(Concept, { startedById: personId ?? '', status: Not('stopped') })) >= max)
    throw new LimitReached(sentences.tooManyConcepts({ max }));
}

/**
 * The invited people. The solver that has the idea or was introduced is invited as carrier. For each company, it is
 * the author of the need, or the person who answered the introduction.
 */
async function whoIsAsked(
  { manager }: Transaction,
  { introduction, needs, solver }: Sources,
): Promise<Asked[]> {
  const asked = new Map<string, Asked>();
  const ask = (
    personId: string | null | undefined,
    organisationId: string | null,
    asCarrier: boolean,
  ): void => {
    if (personId === null || personId === undefined || asked.has(personId)) return;
    asked.set(personId, { personId, organisationId, asCarrier });
  };
  if (solver !== null) {
    const { organisationId, personId } = solver;
    const answered = introduction?.solverReply.personId ?? null;
    ask(
      organisationId === null ? personId : await whoSpeaksFor(manager, organisationId, answered),
      organisationId,
      true,
    );
  }
  for (const { organisationId, authorId, id } of needs) {
    const answered = introduction?.needId === id ? introduction.companyReply.personId : null;
    ask(await whoSpeaksFor(manager, organisationId, answered ?? authorId), organisationId, false);
  }
  return [...asked.values()];
}

/**
 * The person who starts the concept as one of the two sides takes part, even if another person would have been
 * invited. undefined: a curator of neither side.
 */
function ownSeat(actor: Actor, { needs, solver, introduction }: Sources): Asked | undefined {
  const [need] = needs;
  if (actor.personId === null || introduction === null || need === undefined || solver === null)
    return undefined;
  const side = partyOf(actor, { need, solver });
  // The supervisor of a person under age does not carry the concept, so the person under age is invited.
  if (side === undefined || (side === 'solver' && !holdsProfile(actor, solver))) return undefined;
  const organisationId = side === 'company' ? need.organisationId : solver.organisationId;
  return { personId: actor.personId, organisationId, asCarrier: side === 'solver' };
}
