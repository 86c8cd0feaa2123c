import { Field, InputType } from '@nestjs/graphql';
import { LocalDate } from '@passerelle/graphql';

@InputType()
export class AbsenceInput {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  until: string;
}
