import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { emailAddress } from '@passerelle/accounts';
import { resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import {
  Conflict,
  IllegalTransition,
  InvalidInput,
  labelled,
  LimitReached,
  rule,
} from '@passerelle/problems';
import { z } from 'zod';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { note } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';

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

/** To how many solvers one need is introduced at once. */
export const MOST_SOLVERS_AT_ONCE = 5;

const onceEach = rule('once_each', sentences.chosenTwice());

export const introductionInput = labelled(
  z.object({
    noteToCompany: note,
    // An empty field of a form means none.
    companyEmail: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
      emailAddress.nullable(),
    ),
    solvers: z
      .array(z.object({ solverId: z.string().toLowerCase(), note }))
      .min(1)
      .max(MOST_SOLVERS_AT_ONCE)
      .refine(
        (solvers) => new Set(solvers.map(({ solverId }) => solverId)).size === solvers.length,
        onceEach,
      ),
  }),
  {
    noteToCompany: sentences.noteToCompanyLabel(),
    companyEmail: sentences.companyEmail(),
    solvers: sentences.solversLabel(),
  },
);

export const introductionsToUndo = labelled(
  z.object({ ids: z.array(z.string()).min(1).max(MOST_SOLVERS_AT_ONCE) }),
  { ids: sentences.introductionsLabel() },
);
