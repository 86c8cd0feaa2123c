import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type AuthorSide, authorSides, type Channel, channels } from './conversation.rules.js';

export const ChannelEnum = enumOf('Channel', channels, 'Who talks to whom about an introduction.', {
  parties: 'The two parties, from when both have accepted; curators do not read it.',
  company: 'The company and the curators.',
  solver: 'Those who speak for the solver, and the curators.',
});
export const AuthorSideEnum = enumOf('AuthorSide', authorSides, 'For whom somebody writes.', {
  company: 'For the company of the need.',
  solver: 'For the solver.',
  curator: 'As a curator.',
});

@ObjectType('Message', {
  description: 'What somebody has written in one of an introduction’s conversations.',
})
export class MessageType {
  @Field(() => ID, { description: 'UUID of the message.' })
  id: string;

  @Field(() => ChannelEnum, { description: 'The conversation that it is in.' })
  channel: Channel;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who wrote it; null: they have no account any more.',
  })
  author: PersonType | null;

  @Field(() => AuthorSideEnum, { description: 'For whom its author wrote.' })
  authorSide: AuthorSide;

  @Field({ description: 'Plain text of several lines, from 1 to 4 000 characters.' })
  body: string;

  @Field(() => Date, { description: 'When it was sent.' })
  writtenAt: Date;
}

export const MessageConnection = connectionOf(MessageType, 'MessageConnection');

@ObjectType('Conversation', {
  description: 'One of an introduction’s conversations, as its viewer finds it.',
})
export class ConversationType {
  @Field(() => ChannelEnum, { description: 'Who talks to whom.' })
  channel: Channel;

  @Field({ description: 'Whether the viewer may write in it now.' })
  takesMessages: boolean;

  @Field(() => Int, { description: 'How many messages of others the viewer has not read.' })
  unread: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When somebody last wrote; null: nobody has written yet.',
  })
  lastMessageAt: Date | null;
}

export const MessageResult = resultOf('MessageResult', [
  MessageType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);
