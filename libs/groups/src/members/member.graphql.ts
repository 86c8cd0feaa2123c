import { Field, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf } from '@passerelle/graphql';

@ObjectType('GroupMember', { description: 'Somebody who is in a group.' })
export class GroupMemberType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person: PersonType;

  @Field(() => Date, { description: 'When they became a member.' })
  since: Date;

  @Field({ description: 'Whether they lead it.' })
  leads: boolean;
}

export const GroupMemberConnection = connectionOf(GroupMemberType, 'GroupMemberConnection');
