import { Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, IdArg } from '@passerelle/graphql';
import { SolversToTellFinder } from './solvers-to-tell.js';
import { TellSolversResult } from './telling.graphql.js';
import { type SolversTold, TellingService } from './telling.service.js';

@Resolver()
export class TellingResolver {
  constructor(private readonly telling: TellingService) {}

  @Mutation(() => TellSolversResult, {
    description:
      'Tells the solvers of a published need who stand out now and were not told: those who were imported since, or who began to stand out as others changed. Without it, an import or a rebuild tells nobody of an older need.',
  })
  @Allow('curator')
  tellStandingOut(
    @CurrentActor() actor: Actor,
    @IdArg(
      'a need that is published: any other is `IllegalTransition`. Not of the viewer’s own company',
      'needId',
    )
    needId: string,
  ): Promise<SolversTold> {
    return this.telling.tellStandingOut(actor, needId);
  }
}

export const providersOfTelling = [SolversToTellFinder, TellingResolver, TellingService];
