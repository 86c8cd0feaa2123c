import { Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, IdArg, resultOf } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { SolverNotificationService, type SolversTold } from './solver-notification.service.js';
import { SolversToNotifyFinder } from './solvers-to-notify.js';

@ObjectType('SolversTold', { description: 'What a curator has started by telling solvers of a need.' })
export class NotifiedSolversType {
  @Field(() => Int, {
    description:
      'How many solvers stand out and can be reached. Each is told once: those who were before are counted and not told again. A solver gets at most three needs a day; the others wait for the next.',
  })
  solverCount: number;

  @Field(() => Int, { description: 'How many stand out as well and cannot be written to.' })
  unreachableCount: number;
}

export const TellSolversResult = resultOf('TellSolversResult', [NotifiedSolversType, IllegalTransition]);

@Resolver()
export class SolverNotificationResolver {
  constructor(private readonly notifications: SolverNotificationService) {}

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
    return this.notifications.tellStandingOut(actor, needId);
  }
}

export const solverNotificationProviders = [
  SolversToNotifyFinder,
  SolverNotificationResolver,
  SolverNotificationService,
];
