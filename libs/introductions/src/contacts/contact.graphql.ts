import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Contact', { description: 'Somebody to talk to on one side.' })
export class ContactType {
  @Field({ description: 'As they call themselves; may be empty.' })
  name: string;

  @Field({ description: 'At which they are written to.' })
  email: string;

  @Field({ description: 'Answers for somebody under age, whose own address nobody is given.' })
  supervises: boolean;
}
