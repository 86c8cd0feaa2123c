import { Field, InputType } from '@nestjs/graphql';
import { DeclineReasonEnum } from '../introduction/introduction.graphql.js';
import type { DeclineReason } from '../parties/reply.js';

@InputType({ description: 'Why one’s side declines, for curators.' })
export class DeclineIntroductionInput {
  @Field(() => DeclineReasonEnum, { description: 'One of the list.' })
  reason: DeclineReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}
