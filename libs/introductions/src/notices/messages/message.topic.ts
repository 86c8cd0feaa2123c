import { defineTopic, mailsFrom } from '@passerelle/notifications';
import { MessageWritten } from '../../conversations/conversation.rules.js';
import { seesIntroduction } from '../introductions/introduction.topic.js';
import { readersOf } from './conversation-readers.js';
import { MarkNoticesReadOnConversationRead } from './mark-notices-read-on-conversation-read.js';
import { MessageNotices } from './message-notices.js';
import { messageWrittenMail } from './message-written.mail.js';
import { messageSamples } from './message.samples.js';
import { TellGatheredMessages } from './tell-gathered-messages.js';

const mail = mailsFrom<MessageNotices>();

/** Notices that a conversation has unread messages; a notice never shows their text. */
export const messageTopic = defineTopic({
  name: 'message',
  source: MessageNotices,
  providers: [MarkNoticesReadOnConversationRead, TellGatheredMessages],
  // Visible to every reader of the introduction. Only the conversation shows the text.
  visible: seesIntroduction,
  samples: messageSamples,
  notices: {
    message_written: {
      on: MessageWritten,
      handler: 'NotifyReadersOnMessageWritten',
      means: 'There are messages in a conversation that the viewer has not read.',
      to: 'those of the conversation who have not read on',
      mailed: { category: 'messages', urgent: 'never', asks: 'answer' },
      audience: (written, { manager }) =>
        readersOf(written.message.channel, written.introduction, written, manager),
      notify: (source, event, manager) => source.toNotify(event, manager),
      words: {
        fr: {
          heading: 'On vous a écrit',
          body: ({ unread }) => {
            if (unread === 0) return 'Vous avez tout lu.';
            return unread === 1 ? 'Vous avez un message à lire.' : `Vous avez ${unread} messages à lire.`;
          },
        },
        en: {
          heading: 'Somebody has written to you',
          body: ({ unread }) => {
            if (unread === 0) return 'You have read it all.';
            return unread === 1 ? 'You have one message to read.' : `You have ${unread} messages to read.`;
          },
        },
      },
      mail: mail(messageWrittenMail, (source, mailing) => source.unreadOf(mailing)),
      replyTo: (source, mailing) => source.replyTo(mailing),
      thread: ({ message: { introductionId, channel } }) => `conversation-${introductionId}-${channel}`,
    },
  },
});
