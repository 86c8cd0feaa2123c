import { Field, InputType } from '@nestjs/graphql';
import { type DeclineReason, DeclineReasonEnum } from '../introduction/index.js';

@InputType()
export class DeclineIntroductionInput {
  @Field(() => DeclineReasonEnum)
  reason: DeclineReason;

  @Field({ defaultValue: '', description: 'At most 1 000 characters; needed with the reason `other`.' })
  note: string;
}
