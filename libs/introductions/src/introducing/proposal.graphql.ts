import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { IntroductionType } from '../introduction/introduction.graphql.js';

@ObjectType({ description: 'What a curator has proposed at once.' })
export class IntroductionsProposed {
  @Field(() => [IntroductionType], {
    description: 'One for each solver, or for each solver and need of the pool.',
  })
  introductions: IntroductionType[];
}

export const IntroduceResult = resultOf('IntroduceResult', [
  IntroductionsProposed,
  InvalidInput,
  Conflict,
  LimitReached,
]);

@ObjectType({ description: 'The needs for which introductions were taken back.' })
export class IntroductionsUndone {
  @Field(() => [NeedType], { description: 'Each once, as it is now.' })
  needs: NeedType[];
}

export const UndoIntroductionsResult = resultOf('UndoIntroductionsResult', [
  IntroductionsUndone,
  InvalidInput,
  IllegalTransition,
]);

@InputType({ description: 'One of the solvers whom a need is introduced to.' })
export class SolverToIntroduceInput {
  @Field(() => ID, { description: 'UUID of the profile; each may be named once.' })
  solverId: string;

  @Field({ defaultValue: '', description: 'What is said to this solver alone; at most 1 000 characters.' })
  note: string;
}

@InputType({ description: 'A need and the solvers whom a curator proposes to it.' })
export class IntroduceInput {
  @Field(() => ID, { description: 'UUID of a need that is published.' })
  needId: string;

  @Field(() => [SolverToIntroduceInput], { description: 'From one to five.' })
  solvers: SolverToIntroduceInput[];

  @Field({ defaultValue: '', description: 'What is said to the company alone; at most 1 000 characters.' })
  noteToCompany: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Address of somebody at the company, where nobody has an account: the mail asks there, and is answered without an account. It counts as an invitation to join the company. Not needed where an address was invited already; at most 254 characters.',
  })
  companyEmail?: string | null;

  @Field({ defaultValue: false, description: 'For all published needs of its pool.' })
  wholePool: boolean;
}
