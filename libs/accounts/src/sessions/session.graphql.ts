import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Session', { description: 'A device on which one is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'UUID of the session, for `endSession`.' })
  id: string;

  @Field({ description: 'In words, as its browser says: “Firefox sur Windows”.' })
  device: string;

  @Field({ description: 'It is the one that asks.' })
  isThisOne: boolean;

  @Field({ description: 'To within an hour.' })
  lastUsedAt: Date;

  @Field({ description: 'When one signed in.' })
  createdAt: Date;
}
