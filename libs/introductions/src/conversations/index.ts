export { ConversationStates } from './conversation-states.js';
export { conversationEvents, ConversationRead, MessageWritten } from './conversation.events.js';
export {
  type AuthorSide,
  authorSideOf,
  type Channel,
  channels,
  mayReadChannel,
  sideReads,
  takesMessages,
} from './conversation.policy.js';
export { readsChannelSql } from './conversation.policy.sql.js';
export { ConversationsLoader } from './conversations.loader.js';
export {
  ConversationsOfIntroductionResolver,
  MessagesResolver,
  providersOfConversations,
} from './conversations.resolver.js';
export { LONGEST_BODY } from './conversation.input.js';
export { type Author, ConversationsService } from './conversations.service.js';
export { IntroductionMessage } from './introduction-message.entity.js';
export { IntroductionReadMark } from './introduction-read-mark.entity.js';
