import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';

@ObjectType('SolversTold', { description: 'What a curator has started by telling solvers of a need.' })
export class SolversToldType {
  @Field(() => Int, {
    description:
      'How many solvers stand out and can be reached. Each is told once: those who were before are counted and not told again. A solver gets at most three needs a day; the others wait for the next.',
  })
  solverCount: number;

  @Field(() => Int, { description: 'How many stand out as well and cannot be written to.' })
  unreachableCount: number;
}

export const TellSolversResult = resultOf('TellSolversResult', [SolversToldType, IllegalTransition]);
