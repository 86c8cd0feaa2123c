import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A piece of a text; all pieces, one after the other, are the text.' })
export class TextSegment {
  @Field({ description: 'The piece as it stands in the text, with its spaces.' })
  text: string;

  @Field({ description: 'It is a word or a phrase that is to be marked.' })
  hit: boolean;
}
