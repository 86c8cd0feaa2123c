import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Person', {
  description: 'Somebody with an account, as everybody who is signed in may see them.',
})
export class PersonType {
  @Field(() => ID, { description: 'UUID of the person.' })
  id: string;

  @Field({ description: 'Empty for somebody who came by a link and has not said it yet.' })
  name: string;
}
