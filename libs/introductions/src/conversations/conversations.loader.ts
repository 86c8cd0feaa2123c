import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { ListLoader, type RequestContext } from '@passerelle/graphql';
import { type ConversationState, ConversationStates } from './conversation-states.js';

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
