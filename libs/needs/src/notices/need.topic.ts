import { Membership } from '@passerelle/accounts';
import { placeIn } from '@passerelle/config/place';
import type { DomainEvent } from '@passerelle/database';
import { type Audience, defineTopic, mailsFrom, membersOf, inRole } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import type { Need, NeedState } from '../need/need.entity.js';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedEdited,
  NeedExpired,
  NeedLeftAsDraft,
  NeedOffered,
  NeedPublished,
  NeedRefused,
  NeedSubmitted,
} from '../need/need.events.js';
import { seesNeedSql } from '../need/need.policy.js';
import { needClosedMail } from './mails/need-closed.mail.js';
import { needEditedMail } from './mails/need-edited.mail.js';
import { needExpiredMail } from './mails/need-expired.mail.js';
import { needLeftAsDraftMail } from './mails/need-left-as-draft.mail.js';
import { needOfferedMail } from './mails/need-offered.mail.js';
import { needPublishedMail } from './mails/need-published.mail.js';
import { needReceivedMail } from './mails/need-received.mail.js';
import { needChangesRequestedMail, needRefusedMail, remarksOnOneLine } from './mails/need-remarks.mail.js';
import { needSubmittedMail } from './mails/need-submitted.mail.js';
import { needSamples } from './mails/need.samples.js';
import { fieldsInWords } from './need-change.words.js';
import { followersOf, moderatorsOf, NeedNotices } from './need-notices.js';

const mail = mailsFrom<NeedNotices>();

/** The members of the company who follow the need. */
export const followers: Audience<Need> = async (need, { manager }) =>
  inRole('company', await followersOf(need, manager));

const moderators: Audience<Need> = async (need, { manager }) =>
  inRole('curator', await moderatorsOf(need, manager));

/** The author of the draft, while still a member. The other members have not requested it. */
const author: Audience<Need> = async (need, { manager }) =>
  inRole(
    'company',
    (await followersOf(need, manager)).filter(({ id }) => id === need.authorId),
  );

/** All members, since a curator has spoken with one of them. Any member may answer first. */
const everyMember: Audience<Need> = async ({ organisationId }, { manager }) =>
  inRole('company', await membersOf(organisationId, manager));

/** The draft was neither sent nor changed since the reminder was due. */
const isLeft = ({ state, updatedAt, draftRemindedAt }: Need): boolean =>
  state === 'draft' && draftRemindedAt !== null && updatedAt <= draftRemindedAt;

export const whileIn =
  (...states: readonly NeedState[]) =>
  ({ state }: Need): boolean =>
    states.includes(state);

/** A company that closes its own need needs no notice. */
async function byAnother(
  { actorId }: DomainEvent<object>,
  { organisationId }: Need,
  manager: EntityManager,
): Promise<boolean> {
  if (actorId === null) return false;
  return !(await manager.existsBy(Membership, { organisationId, personId: actorId }));
}

export const seesNeed = `EXISTS (
  SELECT FROM need
  WHERE need.id = CAST(notice.data ->> 'needId' AS uuid) AND ${seesNeedSql})`;

/** Notices about a need: its moderation, publication and end. */
export const needTopic = defineTopic({
  name: 'need',
  source: NeedNotices,
  visible: seesNeed,
  samples: needSamples,
  notices: {
    need_left_as_draft: {
      on: NeedLeftAsDraft,
      handler: 'NotifyAuthorOnNeedLeftAsDraft',
      means: 'A draft that the viewer began was left for a day.',
      to: 'the author of the draft',
      mailed: { category: 'own', urgent: 'never', asks: 'confirm' },
      audience: author,
      mailedWhile: isLeft,
      words: {
        fr: {
          heading: 'Votre besoin n’est pas encore envoyé',
          body: ({ need }) =>
            need.state === 'draft'
              ? 'Il vous attend là où vous l’avez laissé.'
              : 'Vous l’avez envoyé depuis.',
        },
        en: {
          heading: 'Your need is not sent yet',
          body: ({ need }) =>
            need.state === 'draft' ? 'It waits where you left it.' : 'You have sent it since.',
        },
      },
      mail: mail(needLeftAsDraftMail, (source, mailing) => source.stepOf(mailing)),
    },
    need_offered: {
      on: NeedOffered,
      handler: 'NotifyCompanyOnNeedOffered',
      means: 'A curator wrote a need for the company, which is to read and to send it.',
      to: 'every member of the company',
      mailed: { category: 'own', urgent: 'always', asks: 'answer' },
      audience: everyMember,
      mailedWhile: whileIn('draft'),
      words: {
        fr: {
          heading: 'Un besoin noté pour vous, à relire et à envoyer',
          body: ({ need }) =>
            need.state === 'draft'
              ? `${placeIn.fr.Operator} l’a noté à la suite de votre échange. Il attend votre accord.`
              : 'Vous l’avez repris depuis.',
        },
        en: {
          heading: 'A need written down for you, to read and to send',
          body: ({ need }) =>
            need.state === 'draft'
              ? `${placeIn.en.operatorName} wrote it down after your call. It waits for your consent.`
              : 'You have gone on with it since.',
        },
      },
      mail: mail(needOfferedMail, (source, mailing) => source.offerOf(mailing)),
    },
    need_submitted: {
      on: NeedSubmitted,
      handler: 'NotifyCuratorsOnNeedSubmitted',
      means: 'A need waits for a curator.',
      to: 'those who moderate the need',
      mailed: { category: 'desk', urgent: 'never' },
      audience: moderators,
      mailedWhile: whileIn('submitted'),
      words: {
        fr: {
          heading: 'Un besoin à relire',
          body: ({ need }) =>
            need.state === 'submitted' ? 'Il attend votre relecture.' : 'Il a été relu depuis.',
        },
        en: {
          heading: 'A need to read',
          body: ({ need }) =>
            need.state === 'submitted' ? 'It waits for you to read it.' : 'It has been read since.',
        },
      },
      mail: mail(needSubmittedMail),
    },
    need_received: {
      on: NeedSubmitted,
      handler: 'NotifyCompanyOnNeedReceived',
      means: 'A need of the viewer’s company was sent to the curators: the receipt.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'always' },
      audience: followers,
      // The sender of the need gets a receipt.
      notifiesActor: true,
      mailedWhile: whileIn('submitted'),
      words: {
        fr: {
          heading: 'Votre besoin est bien arrivé',
          body: ({ need }) =>
            need.state === 'submitted'
              ? `${placeIn.fr.Operator} le relit, puis vous répond.`
              : 'Il a été relu depuis.',
        },
        en: {
          heading: 'Your need has arrived',
          body: ({ need }) =>
            need.state === 'submitted'
              ? `${placeIn.en.operatorName} reads it and then answers you.`
              : 'It has been read since.',
        },
      },
      mail: mail(needReceivedMail, (source, { subject }) => ({ readBy: source.readByOf(subject) })),
    },
    need_changes_requested: {
      on: NeedChangesRequested,
      handler: 'NotifyCompanyOnNeedChangesRequested',
      means: 'A curator sent a need back, and said why.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'never', asks: 'answer' },
      audience: followers,
      mailedWhile: whileIn('changes_requested'),
      words: {
        fr: {
          heading: 'Votre besoin est à compléter',
          body: ({ need }) => remarksOnOneLine(need, 'fr') || 'Il a été renvoyé depuis.',
        },
        en: {
          heading: 'Your need is to be completed',
          body: ({ need }) => remarksOnOneLine(need, 'en') || 'It has been submitted again since.',
        },
      },
      mail: mail(needChangesRequestedMail),
    },
    need_refused: {
      on: NeedRefused,
      handler: 'NotifyCompanyOnNeedRefused',
      means: 'A curator did not publish a need, and said why.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'never' },
      audience: followers,
      mailedWhile: whileIn('closed'),
      words: {
        fr: {
          heading: 'Votre besoin n’a pas été retenu',
          body: ({ need }) =>
            remarksOnOneLine(need, 'fr') || `L’équipe ${placeIn.fr.ofOperator} ne peut pas le publier.`,
        },
        en: {
          heading: 'Your need has not been accepted',
          body: ({ need }) =>
            remarksOnOneLine(need, 'en') || `The ${placeIn.en.operatorName} team cannot publish it.`,
        },
      },
      mail: mail(needRefusedMail),
    },
    need_published: {
      on: NeedPublished,
      handler: 'NotifyCompanyOnNeedPublished',
      means: 'A curator published a need of the viewer’s company.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'first' },
      audience: followers,
      mailedWhile: whileIn('published'),
      words: {
        fr: {
          heading: 'Votre besoin est publié',
          body: ({ need }) =>
            need.state === 'published'
              ? 'Nous cherchons qui peut y répondre.'
              : 'Il n’est plus en ligne aujourd’hui.',
        },
        en: {
          heading: 'Your need is published',
          body: ({ need }) =>
            need.state === 'published'
              ? 'We are looking for those who can answer it.'
              : 'It is no longer online today.',
        },
      },
      mail: mail(needPublishedMail),
    },
    need_edited: {
      on: NeedEdited,
      handler: 'NotifyCompanyOnNeedEdited',
      means: 'A curator changed a need.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'never' },
      audience: followers,
      // A company that edits its own need gets no notice. It has also written the changes of its import.
      when: ({ data }) => data.editId !== undefined,
      data: ({ data: { editId } }) => ({ editId }),
      mailedWhile: whileIn('submitted', 'published'),
      words: {
        fr: {
          heading: 'Votre besoin a été modifié',
          body: ({ edit }) =>
            edit === null
              ? `L’équipe ${placeIn.fr.ofOperator} l’a modifié.`
              : `L’équipe ${placeIn.fr.ofOperator} a modifié ${fieldsInWords(edit.changes, 'fr')}.`,
        },
        en: {
          heading: 'Your need has been changed',
          body: ({ edit }) =>
            edit === null
              ? `A curator of ${placeIn.en.operatorName} has changed it.`
              : `A curator of ${placeIn.en.operatorName} has changed ${fieldsInWords(edit.changes, 'en')}.`,
        },
      },
      mail: mail(needEditedMail, (source, mailing) => source.changesOf(mailing)),
    },
    need_expired: {
      on: NeedExpired,
      handler: 'NotifyCompanyOnNeedExpired',
      means: 'A need is no longer published, unless it is renewed.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'never', asks: 'confirm' },
      audience: followers,
      mailedWhile: whileIn('expired'),
      words: {
        fr: {
          heading: 'Votre besoin n’est plus en ligne',
          body: ({ need }) => {
            if (need.state === 'published') return 'Il a été remis en ligne depuis.';
            if (need.state === 'closed') return 'Il a été fermé depuis.';
            return 'S’il est toujours d’actualité, remettez-le en ligne. Sinon, fermez-le.';
          },
        },
        en: {
          heading: 'Your need is no longer online',
          body: ({ need }) => {
            if (need.state === 'published') return 'It has been put back online since.';
            if (need.state === 'closed') return 'It has been closed since.';
            return 'If it still stands, put it back online. Otherwise close it.';
          },
        },
      },
      mail: mail(needExpiredMail),
    },
    need_closed: {
      on: NeedClosed,
      handler: 'NotifyCompanyOnNeedClosed',
      means: 'A need was closed.',
      to: 'those of the company who follow the need',
      mailed: { category: 'own', urgent: 'never' },
      audience: followers,
      when: byAnother,
      mailedWhile: whileIn('closed'),
      words: {
        fr: {
          heading: 'Votre besoin est clos',
          body: ({ need }) => need.closingNote ?? `L’équipe ${placeIn.fr.ofOperator} l’a clos.`,
        },
        en: {
          heading: 'Your need is closed',
          body: ({ need }) => need.closingNote ?? `The ${placeIn.en.operatorName} team has closed it.`,
        },
      },
      mail: mail(needClosedMail),
    },
  },
});
