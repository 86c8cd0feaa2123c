import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';

@ObjectType('DeskNotePermissions')
export class DeskNotePermissions {
  @Field({ description: 'To change or to remove it.' })
  edit: boolean;
}

@ObjectType('DeskNote', {
  description: 'What curators tell each other about one subject. Nobody else reads it.',
})
export class DeskNoteType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field(() => PersonType, { nullable: true, description: 'Null: their account is gone.' })
  author: PersonType | null;

  @Field()
  writtenAt: Date;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => DeskNotePermissions)
  viewerCan: DeskNotePermissions;
}

export const DeskNoteConnection = connectionOf(DeskNoteType, 'DeskNoteConnection');
export const DeskNoteResult = resultOf('DeskNoteResult', [DeskNoteType, InvalidInput, LimitReached]);
