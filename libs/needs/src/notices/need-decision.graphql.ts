import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';

/** As the API calls what `NeedDecision` is in code. */
export const needDecisions = ['publish', 'request_changes', 'refuse'] as const;
export type NeedDecisionCode = (typeof needDecisions)[number];
export const NeedDecisionEnum = enumOf(
  'NeedDecision',
  needDecisions,
  'A curator’s decision on a submitted need.',
  {
    publish: 'Show it to everybody who is signed in.',
    request_changes: 'Send it back with reasons.',
    refuse: 'Close it with reasons.',
  },
);

@ObjectType('NeedDecisionPreview', {
  description: 'The mail that a company would get, in the language of the need’s author.',
})
export class NeedDecisionPreviewType {
  @Field({ description: 'Of the mail: one line.' })
  subject: string;

  @Field({ description: 'Of the mail: plain text of several lines.' })
  text: string;

  @Field(() => Int, {
    description: 'How many of the company would get it; 0: it was imported, and nobody has joined it.',
  })
  readers: number;
}

export const NeedDecisionPreviewResult = resultOf('NeedDecisionPreviewResult', [
  NeedDecisionPreviewType,
  InvalidInput,
  IllegalTransition,
]);
