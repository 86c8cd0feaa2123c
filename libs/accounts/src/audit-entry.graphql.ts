import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@passerelle/graphql';
import { PersonType } from './people/person.graphql.js';

@ObjectType('FieldChange', { description: 'What an action made of one field.' })
export class FieldChangeType {
  @Field({ description: 'Name of the field in the record, such as "title".' })
  field: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was: a text as it was written, anything else as JSON; null: nothing.',
  })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since; as `before`.' })
  after: string | null;
}

@ObjectType('AuditEntry', { description: 'Who did what to an object, when and why, for curators.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'UUID of the entry.' })
  id: string;

  @Field({ description: 'When it was done.' })
  at: Date;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who did it; null: the product itself, or somebody who has left.',
  })
  person: PersonType | null;

  @Field({ description: 'Nobody did it: a term was over, or a file was imported.' })
  byProduct: boolean;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The member to whom it was done; null: nobody, or somebody who has left.',
  })
  concerned: PersonType | null;

  @Field({ description: 'What was done, as a code such as "publish".' })
  action: string;

  @Field(() => String, { nullable: true, description: 'A code such as "met_here", or somebody’s words.' })
  reason: string | null;

  @Field(() => [FieldChangeType], {
    description: 'Empty where what was said is nobody else’s business, as in a draft.',
  })
  changes: FieldChangeType[];
}

export const AuditEntryConnection = connectionOf(AuditEntryType, 'AuditEntryConnection');
