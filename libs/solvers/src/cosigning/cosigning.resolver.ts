import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Organisation, PersonLoader } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Idea } from '../solver/idea.entity.js';
import { SolverLoader } from '../solver/solver.entity.js';
import {
  cosignatureOf,
  CosignatureOfIdeaResolver,
  CosigningOfSchoolResolver,
} from './cosigning-fields.resolver.js';
import { CosigningSchoolLoader } from './cosigning-school.entity.js';
import {
  CosignatureResult,
  CosignatureType,
  CosigningResult,
  IdeaToCosignConnection,
  IdeaToCosignType,
} from './cosigning.graphql.js';
import { cosigningEvents } from './cosigning.rules.js';
import { CosigningService } from './cosigning.service.js';

const askedAt = {
  type: () => Date,
  description: 'Since when it waits, as it was read: new words wait anew, and are to be read again.',
};

@Resolver(() => IdeaToCosignType)
export class CosigningResolver {
  constructor(
    private readonly service: CosigningService,
    private readonly solvers: SolverLoader,
    private readonly people: PersonLoader,
    private readonly schools: CosigningSchoolLoader,
  ) {}

  @Query(() => IdeaToCosignConnection, {
    description: 'The ideas that the viewer is asked to read, the longest waiting first.',
  })
  @Allow('signedIn')
  ideasToCosign(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<Idea>> {
    return this.service.toSign(actor, page);
  }

  @Mutation(() => CosignatureResult, {
    description:
      'Agrees to the words of an idea, as the supervisor: others see it from now on. Words that have changed since `askedAt` are a `Conflict`.',
  })
  @Allow('signedIn')
  cosignIdea(
    @CurrentActor() actor: Actor,
    @IdArg('the idea') ideaId: string,
    @Args('askedAt', askedAt) asked: Date,
  ): Promise<Idea> {
    return this.service.sign(actor, ideaId, asked);
  }

  @Mutation(() => CosignatureResult, { description: 'Whoever has the idea reads why, and may change it.' })
  @Allow('signedIn')
  returnIdea(
    @CurrentActor() actor: Actor,
    @IdArg('the idea') ideaId: string,
    @Args('askedAt', askedAt) asked: Date,
    @Args('reason', { description: 'From 3 to 1 000 characters.' }) reason: string,
  ): Promise<Idea> {
    return this.service.sendBack(actor, ideaId, asked, { reason });
  }

  @Mutation(() => CosigningResult, {
    description: 'Says whether a school or CFA wants ideas read first; for its owners.',
  })
  @Allow('signedIn')
  async setCosigning(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the school or CFA; any other organisation is `IllegalTransition`', 'organisationId')
    organisationId: string,
    @Args('asks', { description: 'Whether supervisors are to read ideas before companies are told of them.' })
    asks: boolean,
  ): Promise<Organisation> {
    return this.schools.changed(context, await this.service.setAsked(actor, organisationId, asks));
  }

  @FieldOf('IdeaToCosign')
  async learner({ solverId }: Idea, context: RequestContext): Promise<string> {
    const solver = await this.solvers.load(context, solverId);
    const holder = solver?.personId ? await this.people.load(context, solver.personId) : null;
    return holder?.name || (solver?.name ?? '');
  }

  @FieldOf('IdeaToCosign')
  async project({ solverId }: Idea, context: RequestContext): Promise<string> {
    return (await this.solvers.load(context, solverId))?.name ?? '';
  }

  @FieldOf('IdeaToCosign')
  async cosignature(idea: Idea, context: RequestContext<Actor>): Promise<CosignatureType | null> {
    const solver = await this.solvers.load(context, idea.solverId);
    return solver && cosignatureOf(idea, solver, context.actor);
  }
}

export const providersOfCosigning = [
  provideEvents(cosigningEvents),
  CosignatureOfIdeaResolver,
  CosigningOfSchoolResolver,
  CosigningResolver,
  CosigningSchoolLoader,
  CosigningService,
];
