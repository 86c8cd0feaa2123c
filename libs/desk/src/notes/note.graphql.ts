import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';

@ObjectType('DeskNotePermissions', { description: 'What the viewer may do with a note.' })
export class DeskNotePermissions {
  @Field({ description: 'To change or to remove it.' })
  edit: boolean;
}

@ObjectType('DeskNote', {
  description: 'What curators tell each other about one subject. Nobody else reads it.',
})
export class DeskNoteType {
  @Field(() => ID, { description: 'UUID of the note.' })
  id: string;

  @Field({ description: 'Plain text, at most 2 000 characters.' })
  text: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The curator who wrote it; null: their account is gone.',
  })
  author: PersonType | null;

  @Field({ description: 'When it was written.' })
  writtenAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last changed; null: never.' })
  editedAt: Date | null;

  @Field(() => DeskNotePermissions, { description: 'What the viewer may do with the note.' })
  viewerCan: DeskNotePermissions;
}

export const DeskNoteConnection = connectionOf(DeskNoteType, 'DeskNoteConnection');
export const DeskNoteResult = resultOf('DeskNoteResult', [DeskNoteType, InvalidInput, LimitReached]);
