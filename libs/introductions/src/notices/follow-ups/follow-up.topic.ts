import type { DomainEvent } from '@passerelle/database';
import { defineTopic, mailsFrom } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import { FollowUp } from '../../follow-ups/follow-up.entity.js';
import { FollowUpAsked } from '../../follow-ups/follow-up.rules.js';
import type { PartySide } from '../../parties/parties.js';
import { itsSide } from '../introductions/introduction-audience.js';
import { seesIntroduction } from '../introductions/introduction.topic.js';
import { followUpAskedMail } from './follow-up-asked.mail.js';
import { FollowUpNotices } from './follow-up-notices.js';
import { followUpSamples } from './follow-up.samples.js';

const mail = mailsFrom<FollowUpNotices>();

/** The party that gets the question. */
async function sideOfQuestion(
  { data }: DomainEvent<{ followUpId: string }>,
  manager: EntityManager,
): Promise<{ side?: PartySide }> {
  const followUp = await manager.findOneBy(FollowUp, { id: data.followUpId });
  return followUp === null ? {} : { side: followUp.side };
}

const bodies = {
  fr: {
    open: 'Vous êtes-vous rencontrés, et qu’en est-il sorti ?',
    answered: 'Votre réponse est notée.',
    overtaken: 'Nous vous avons posé la question de nouveau depuis.',
  },
  en: {
    open: 'Did you meet, and what came of it?',
    answered: 'Your answer is noted.',
    overtaken: 'We have asked you again since.',
  },
};

/** Notices with the question about the outcome of a meeting. */
export const followUpTopic = defineTopic({
  name: 'follow_up',
  source: FollowUpNotices,
  visible: seesIntroduction,
  samples: followUpSamples,
  notices: {
    follow_up_asked: {
      on: FollowUpAsked,
      handler: 'NotifyPartyOnFollowUpAsked',
      means: 'The viewer’s side is asked what came of a meeting.',
      to: 'the party that has not said yet what came of the meeting',
      mailed: { category: 'introductions', urgent: 'never', asks: 'confirm' },
      audience: itsSide,
      // Once for each question, even if other events happen.
      once: ({ data }) => data.followUpId,
      data: sideOfQuestion,
      // `questionOf` checks whether the question is still open.
      mailedWhile: ({ introduction: { metOn } }) => metOn !== null,
      words: {
        fr: { heading: 'Des nouvelles de votre rencontre', body: ({ question }) => bodies.fr[question] },
        en: { heading: 'News of your meeting', body: ({ question }) => bodies.en[question] },
      },
      mail: mail(followUpAskedMail, (source, mailing) => source.questionOf(mailing)),
    },
  },
});
