import { ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Organisation, OrganisationLoader } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import {
  type Introduction,
  IntroductionLoader,
  IntroductionType,
  mayOnIntroduction,
} from '@passerelle/introductions';
import { mayOnNeed, type Need, NeedLoader, NeedType } from '@passerelle/needs';
import {
  holdsProfile,
  type Idea,
  IdeaLoader,
  mayOnSolver,
  seesIdea,
  type Solver,
  SolverLoader,
} from '@passerelle/solvers';
import { ConceptPartiesLoader } from './concept/concept-parties.loader.js';
import { type Concept, ConceptLoader } from './concept/concept.entity.js';
import { ConceptType } from './concept/concept.graphql.js';
import { type ConceptParties, mayOnConcept } from './concept/concept.policy.js';
import type { Stage } from './concept/concept.transitions.js';
import type { ConceptPage } from './publishing/concept-page.entity.js';
import { PublicConceptLoader } from './publishing/public-concepts.js';
import {
  ConceptIdeasLoader,
  ConceptIntroductionsLoader,
  ConceptNeedsLoader,
  ConceptsOfIntroductionLoader,
  ConceptsOfNeedLoader,
} from './sources.entity.js';
import { ConceptOfNeedType } from './concept-of-need.graphql.js';

/** A need of a concept, as far as the reader may see it. */
export interface NeedInConcept {
  id: string;
  concept: Concept;
  /** The need belongs to a company of the reader. */
  isOwn: boolean;
  title: string | null;
  company: Organisation | null;
  need: Need | null;
}

/** A concept that a need has led to, as far as the reader may see it. */
interface ConceptOfNeed {
  stage: Stage;
  concept: Concept | null;
  publicConcept: ConceptPage | null;
}

/** An idea that a concept uses. */
export interface IdeaInConcept {
  id: string;
  concept: Concept;
  idea: Idea;
  solver: Solver;
}

/**
 * Whether the reader and the company of this need both take part in the concept. Members see the needs that other
 * members bring along.
 */
export const isBroughtAlong = (
  { personId }: Actor,
  { organisationId }: Need,
  parties: ConceptParties | null,
): boolean =>
  personId !== null &&
  parties?.members.includes(personId) === true &&
  parties.openOrganisationIds.includes(organisationId);

/**
 * The sources of a concept, each as far as the reader may see it. An invited person sees their own sources, which are
 * the reason for the invitation.
 */
@Resolver(() => ConceptType)
export class SourcesResolver {
  constructor(
    private readonly links: ConceptNeedsLoader,
    private readonly ideaLinks: ConceptIdeasLoader,
    private readonly introductionLinks: ConceptIntroductionsLoader,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly needsById: NeedLoader,
    private readonly ideasById: IdeaLoader,
    private readonly solversById: SolverLoader,
    private readonly introductionsById: IntroductionLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @FieldOf('Concept')
  async needs(concept: Concept, context: RequestContext<Actor>): Promise<NeedInConcept[]> {
    const { id } = concept;
    const parties = await this.partiesById.load(context, id);
    const needs = await this.needsById.loadAll(
      context,
      (await this.links.load(context, id)).map(({ needId }) => needId),
    );
    const { actor } = context;
    const reads = await this.partiesById.reads(context, concept);
    const shown = needs.filter(({ organisationId }) => reads || actor.belongsTo(organisationId));
    return Promise.all(
      shown.map(async (need) => {
        const sees = mayOnNeed(actor, 'see', need);
        const isShared = isBroughtAlong(actor, need, parties);
        const seesCompany = isShared || (sees && mayOnNeed(actor, 'seeCompany', need));
        return {
          id: need.id,
          concept,
          isOwn: actor.belongsTo(need.organisationId),
          title: sees || isShared ? need.title : null,
          company: seesCompany ? await this.organisations.load(context, need.organisationId) : null,
          need: sees ? need : null,
        };
      }),
    );
  }

  @FieldOf('Concept')
  async ideas(concept: Concept, context: RequestContext<Actor>): Promise<IdeaInConcept[]> {
    const links = await this.ideaLinks.load(context, concept.id);
    const ideas = await this.ideasById.loadAll(
      context,
      links.map(({ ideaId }) => ideaId),
    );
    const { actor } = context;
    const reads = await this.partiesById.reads(context, concept);
    const seen = await Promise.all(
      ideas.map(async (idea) => {
        const solver = await this.solversById.load(context, idea.solverId);
        if (solver === null || !mayOnSolver(actor, 'see', solver) || !seesIdea(actor, idea, solver))
          return [];
        if (!reads && !holdsProfile(actor, solver)) return [];
        return [{ id: idea.id, concept, idea, solver }];
      }),
    );
    return seen.flat();
  }

  @FieldOf('Concept')
  async introductions({ id }: Concept, context: RequestContext<Actor>): Promise<Introduction[]> {
    const links = await this.introductionLinks.load(context, id);
    const introductions = await this.introductionsById.loadAll(
      context,
      links.map(({ introductionId }) => introductionId),
    );
    const seen = await Promise.all(
      introductions.map(async (introduction) => {
        const [need, solver] = await Promise.all([
          this.needsById.load(context, introduction.needId),
          this.solversById.load(context, introduction.solverId),
        ]);
        if (need === null || solver === null) return [];
        return mayOnIntroduction(context.actor, 'see', introduction, { need, solver }) ? [introduction] : [];
      }),
    );
    return seen.flat();
  }
}

/** The concept that a need or an introduction has become, as far as the reader may see it. */
@Resolver(() => IntroductionType)
export class ConceptOfIntroductionResolver {
  constructor(
    private readonly links: ConceptsOfIntroductionLoader,
    private readonly concepts: ConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @ResolveField(() => ConceptType, {
    nullable: true,
    description: 'The concept that it has led to; null: none, or none that the viewer may see.',
  })
  @FieldOf('Introduction')
  async concept({ id }: Introduction, context: RequestContext<Actor>): Promise<Concept | null> {
    const links = await this.links.load(context, id);
    const ids = links.map(({ conceptId }) => conceptId);
    const [concept] = await seenOf(ids, context, this.concepts, this.partiesById);
    return concept ?? null;
  }
}

@Resolver(() => NeedType)
export class ConceptsOfNeedResolver {
  constructor(
    private readonly links: ConceptsOfNeedLoader,
    private readonly conceptsById: ConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly publicById: PublicConceptLoader,
  ) {}

  @ResolveField(() => [ConceptOfNeedType], {
    description:
      'The concepts that came of it: for its company and curators all that go on, for others those that they may see, or that everybody may.',
  })
  @FieldOf('Need')
  async becameConcepts(need: Need, context: RequestContext<Actor>): Promise<ConceptOfNeed[]> {
    const { actor } = context;
    const links = await this.links.load(context, need.id);
    const concepts = await this.conceptsById.loadAll(
      context,
      links.map(({ conceptId }) => conceptId),
    );
    const follows =
      actor.belongsTo(need.organisationId) || (actor.isCurator && mayOnNeed(actor, 'see', need));
    const came = await Promise.all(
      concepts.map(async (concept) => {
        const parties = await this.partiesById.load(context, concept.id);
        const sees = parties !== null && mayOnConcept(actor, 'see', concept, parties);
        // A public page names the companies that take part. Shown beside a need, it would reveal the company of the
        // need.
        const mayBeShown = mayOnNeed(actor, 'seeCompany', need);
        const publicConcept = mayBeShown ? await this.publicById.load(context, concept.id) : null;
        const isShownConcept = sees || publicConcept !== null || (follows && concept.status !== 'stopped');
        return isShownConcept
          ? [{ stage: concept.stage, concept: sees ? concept : null, publicConcept }]
          : [];
      }),
    );
    return came.flat();
  }

  @ResolveField(() => [ConceptType], {
    description: 'The concepts that answer it, as far as the viewer may see them.',
  })
  @FieldOf('Need')
  async concepts({ id }: Need, context: RequestContext<Actor>): Promise<Concept[]> {
    const links = await this.links.load(context, id);
    const ids = links.map(({ conceptId }) => conceptId);
    return seenOf(ids, context, this.conceptsById, this.partiesById);
  }
}

async function seenOf(
  ids: readonly string[],
  context: RequestContext<Actor>,
  concepts: ConceptLoader,
  partiesById: ConceptPartiesLoader,
): Promise<Concept[]> {
  const found = await concepts.loadAll(context, ids);
  const seen = await Promise.all(
    found.map(async (concept) => {
      const parties = await partiesById.load(context, concept.id);
      return parties !== null && mayOnConcept(context.actor, 'see', concept, parties) ? [concept] : [];
    }),
  );
  return seen.flat();
}

export const providersOfSources = [
  ConceptIdeasLoader,
  ConceptIntroductionsLoader,
  ConceptNeedsLoader,
  ConceptOfIntroductionResolver,
  ConceptsOfIntroductionLoader,
  ConceptsOfNeedLoader,
  ConceptsOfNeedResolver,
  SourcesResolver,
];
