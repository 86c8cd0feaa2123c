import { Injectable } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  ListLoader,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { PartiesOfIntroduction } from '../parties/parties.js';
import { type ConversationState, ConversationStates } from './conversation-states.js';
import {
  ChannelEnum,
  ConversationType,
  MessageConnection,
  MessageResult,
  MessageType,
} from './conversation.graphql.js';
import { type Channel, channels, conversationEvents, mayReadChannel } from './conversation.rules.js';
import { type Conversation, conversationOf, ConversationsService } from './conversations.service.js';
import type { IntroductionMessage } from './introduction-message.entity.js';

/** Finds the states of introductions' conversations for the viewer, including those that the viewer may not read. */
@Injectable()
export class ConversationsLoader extends ListLoader<string, ConversationState> {
  constructor(private readonly states: ConversationStates) {
    super();
  }

  protected find(
    introductionIds: readonly string[],
    { actor }: RequestContext<Actor>,
  ): Promise<ConversationState[]> {
    return this.states.of(introductionIds, actor.personId);
  }

  protected keyOf({ introductionId }: ConversationState): string {
    return introductionId;
  }
}

@Resolver(() => MessageType)
export class MessagesResolver {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => MessageConnection, {
    description: 'What was written in a conversation, newest first; for those who take part in it.',
  })
  @Allow('signedIn')
  introductionMessages(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction', 'introductionId') introductionId: string,
    @Args('channel', { type: () => ChannelEnum, description: 'Which of its conversations.' })
    channel: Channel,
    @Args() page: ConnectionArgs,
  ): Promise<Page<IntroductionMessage>> {
    return this.conversations.list(actor, introductionId, channel, page);
  }

  @Query(() => Int, {
    description:
      'How many messages of others the viewer has not read, in all introductions in which the viewer is a party.',
  })
  @Allow('signedIn')
  unreadMessageCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.conversations.unreadCount(actor);
  }

  @Mutation(() => MessageResult, {
    description:
      'Writes in a conversation that takes messages (`takesMessages`); in another it is `IllegalTransition`. The others are notified.',
  })
  @Allow('signedIn')
  writeMessage(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction', 'introductionId') introductionId: string,
    @Args('channel', { type: () => ChannelEnum, description: 'Which of its conversations.' })
    channel: Channel,
    @Args('body', { description: 'At most 4 000 characters.' }) body: string,
    @Once() once: Once,
  ): Promise<IntroductionMessage> {
    return once(
      () => this.conversations.write(actor, introductionId, channel, { body }),
      (id) => this.conversations.see(actor, introductionId, channel, id),
    );
  }

  @Mutation(() => ConversationType, {
    description: 'Notes how far the viewer has read a conversation; it never goes back.',
  })
  @Allow('signedIn')
  markConversationRead(
    @CurrentActor() actor: Actor,
    @IdArg('the introduction', 'introductionId') introductionId: string,
    @Args('channel', { type: () => ChannelEnum, description: 'Which of its conversations.' })
    channel: Channel,
    @Args('until', { type: () => ID, description: 'The last message that was read.' }) until: string,
  ): Promise<Conversation> {
    return this.conversations.markRead(actor, introductionId, channel, until);
  }

  @FieldOf('Message')
  async author({ authorId }: IntroductionMessage, context: RequestContext): Promise<Person | null> {
    return authorId === null ? null : this.people.load(context, authorId);
  }
}

/** Fields that conversations add to introductions. */
@Resolver(() => IntroductionType)
export class ConversationsOfIntroductionResolver {
  constructor(
    private readonly parties: PartiesOfIntroduction,
    private readonly states: ConversationsLoader,
  ) {}

  @ResolveField(() => [ConversationType], {
    description: 'Those that the viewer may read, also where nobody has written yet.',
  })
  @FieldOf('Introduction')
  async conversations(introduction: Introduction, context: RequestContext<Actor>): Promise<Conversation[]> {
    const [parties, states] = await Promise.all([
      this.parties.load(context, introduction),
      this.states.load(context, introduction.id),
    ]);
    return channels
      .filter((channel) => mayReadChannel(context.actor, channel, introduction, parties))
      .map((channel) => conversationOf({ introduction, ...parties }, channel, states));
  }
}

export const providersOfConversations = [
  provideEvents(conversationEvents),
  ConversationStates,
  ConversationsLoader,
  ConversationsOfIntroductionResolver,
  ConversationsService,
  MessagesResolver,
];
