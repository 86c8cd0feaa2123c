import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Organisation, OrganisationLoader } from '@passerelle/accounts';
import { Allow, ConnectionArgs, FieldOf, type Page, type RequestContext } from '@passerelle/graphql';
import { type Introduction, IntroductionConnection, type PartySilence } from '@passerelle/introductions';
import { type Need, NeedConnection } from '@passerelle/needs';
import { type Solver, SolverConnection, SolverLoader } from '@passerelle/solvers';
import { DeskLists } from './desk-lists.js';
import {
  LapsingIntroductionsArgs,
  SilentPartiesArgs,
  SilentPartyConnection,
  SilentPartyType,
} from './desk-lists.graphql.js';

@Resolver(() => SilentPartyType)
export class DeskListsResolver {
  constructor(
    private readonly desk: DeskLists,
    private readonly organisations: OrganisationLoader,
    private readonly solvers: SolverLoader,
  ) {}

  @Query(() => NeedConnection, {
    description:
      'Published needs that a credible solver could be introduced to, and for which no introduction is under way; the longest published first.',
  })
  @Allow('curator')
  needsToIntroduce(@Args() page: ConnectionArgs): Promise<Page<Need>> {
    return this.desk.needsToIntroduce(page);
  }

  @Query(() => NeedConnection, {
    description:
      'Published needs that no solver fits well enough to be told, or only such as were asked in vain lately, and for which no introduction is under way; the longest published first.',
  })
  @Allow('curator')
  needsWithoutCredibleSolver(@Args() page: ConnectionArgs): Promise<Page<Need>> {
    return this.desk.needsWithoutCredibleSolver(page);
  }

  @Query(() => IntroductionConnection, {
    description: 'Introductions that still wait for an answer, the soonest to lapse first.',
  })
  @Allow('curator')
  introductionsAboutToLapse(@Args() args: LapsingIntroductionsArgs): Promise<Page<Introduction>> {
    return this.desk.introductionsAboutToLapse(args);
  }

  @Query(() => SilentPartyConnection, {
    description: 'Parties that never answer, the longest silent first.',
  })
  @Allow('curator')
  silentParties(@Args() args: SilentPartiesArgs): Promise<Page<PartySilence>> {
    return this.desk.silentParties(args);
  }

  @Query(() => SolverConnection, {
    description:
      'Solvers that have been proposed as many introductions this month as they welcome, by name; not those that never welcome any.',
  })
  @Allow('curator')
  solversAtTheirCap(@Args() page: ConnectionArgs): Promise<Page<Solver>> {
    return this.desk.solversAtTheirCap(page);
  }

  @FieldOf('SilentParty')
  company({ side, partyId }: PartySilence, context: RequestContext): Promise<Organisation | null> | null {
    return side === 'company' ? this.organisations.load(context, partyId) : null;
  }

  @FieldOf('SilentParty')
  solver({ side, partyId }: PartySilence, context: RequestContext): Promise<Solver | null> | null {
    return side === 'solver' ? this.solvers.load(context, partyId) : null;
  }
}
