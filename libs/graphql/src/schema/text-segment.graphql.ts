import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A piece of a text; all pieces, one after the other, are the text.' })
export class TextSegment {
  @Field()
  text: string;

  @Field({ description: 'It is a word or a phrase that is to be marked.' })
  hit: boolean;
}
