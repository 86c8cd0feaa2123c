import { Field, InputType } from '@nestjs/graphql';
import { LocalDate } from '@passerelle/graphql';

@InputType({
  description:
    'Days on which nobody answers. They are days in France, today or later; a present absence may keep its first day.',
})
export class AbsenceInput {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  until: string;
}
