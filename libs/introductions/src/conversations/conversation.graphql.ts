import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type AuthorSide, authorSides, type Channel, channels } from './conversation.policy.js';

export const ChannelEnum = enumOf(
  'Channel',
  channels,
  'Who talks to whom about an introduction. `parties`: the two parties, once both have accepted; curators do not read it. `company`, `solver`: that party and the curators.',
);
export const AuthorSideEnum = enumOf('AuthorSide', authorSides, 'For whom somebody writes.');

@ObjectType('Message', {
  description: 'What somebody has written in one of an introduction’s conversations.',
})
export class MessageType {
  @Field(() => ID)
  id: string;

  @Field(() => ChannelEnum)
  channel: Channel;

  @Field(() => PersonType, { nullable: true, description: 'Null: they have no account any more.' })
  author: PersonType | null;

  @Field(() => AuthorSideEnum)
  authorSide: AuthorSide;

  @Field()
  body: string;

  @Field(() => Date)
  writtenAt: Date;
}

export const MessageConnection = connectionOf(MessageType, 'MessageConnection');

@ObjectType('Conversation', {
  description: 'One of an introduction’s conversations, as its viewer finds it.',
})
export class ConversationType {
  @Field(() => ChannelEnum)
  channel: Channel;

  @Field({ description: 'Whether the viewer may write in it now.' })
  takesMessages: boolean;

  @Field(() => Int, { description: 'How many messages of others the viewer has not read.' })
  unread: number;

  @Field(() => Date, { nullable: true, description: 'Null: nobody has written yet.' })
  lastMessageAt: Date | null;
}

export const MessageResult = resultOf('MessageResult', [
  MessageType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);
