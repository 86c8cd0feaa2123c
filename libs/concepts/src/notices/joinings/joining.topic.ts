import { conceptsOfNeedPath, sourcesOfConceptPath } from '@passerelle/config';
import type { DomainEvent } from '@passerelle/database';
import { followersOf } from '@passerelle/needs';
import {
  type Audience,
  defineTopic,
  mailsFrom,
  membersOf,
  type NoticeData,
  type NoticeToStore,
  type RecipientInRole,
  inRole,
  type RecipientRole,
} from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import { seesConceptSql } from '../../concept/concept.policy.js';
import {
  JoiningDeclined,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
} from '../../joining/joining.events.js';
import { seesJoiningSql } from '../../joining/joining.policy.js';
import { ConceptMember } from '../../members/concept-member.entity.js';
import { curatorsOfConcept } from '../concepts/concept.topic.js';
import { type AboutJoining, JoiningNotices } from './joining-notices.js';
import { answerBy, askedOfCompany, askedOfConcept, endedInWords, stageInWords } from './joining.words.js';
import { joiningAskedOfCompanyMail } from './mails/joining-asked-of-company.mail.js';
import { joiningAskedOfConceptMail } from './mails/joining-asked-of-concept.mail.js';
import { joiningEndedMail } from './mails/joining-ended.mail.js';
import { joiningJoinedMail } from './mails/joining-joined.mail.js';
import { joiningSamples } from './mails/joining.samples.js';

const mail = mailsFrom<JoiningNotices>();
type Finds = Audience<AboutJoining>;

const company: Finds = async ({ need }, { manager }) => inRole('company', await followersOf(need, manager));

/** The carrier of the concept. Without a carrier, the curators who have no stake in it. */
const carrier: Finds = async ({ concept }, of) =>
  concept.carrierId === null
    ? curatorsOfConcept(concept, of)
    : inRole('solver', [{ kind: 'person', id: concept.carrierId }]);

/** The curator who proposed the joining. */
const proposer: Finds = async ({ byCompany, proposedById }) =>
  byCompany || proposedById === null ? [] : inRole('curator', [{ kind: 'person', id: proposedById }]);

/** The members of the concept, without the company that has just joined. */
const members: Finds = async ({ conceptId, need }, { manager }) => {
  const joined = await manager.findBy(ConceptMember, { conceptId, state: 'joined' });
  const colleagues = await membersOf(need.organisationId, manager);
  const others = joined.filter(({ personId }) => !colleagues.some(({ id }) => id === personId));
  return inRole(
    'solver',
    others.map(({ personId }) => ({ kind: 'person' as const, id: personId })),
  );
};

/** Each person once, in the first of their roles. */
const together =
  (...all: Finds[]): Finds =>
  async (subject, of) => {
    const notified = new Map<string, RecipientInRole>();
    for (const find of all)
      for (const one of await find(subject, of))
        if (!notified.has(one.recipient.id)) notified.set(one.recipient.id, one);
    return [...notified.values()];
  };

/** All sides except the side that has acted. */
const sidesBut = (side: 'company' | 'solver' | undefined): Finds =>
  together(...(side === 'company' ? [] : [company]), ...(side === 'solver' ? [] : [carrier]), proposer);

/** The notice names the side that has acted. */
const others: Finds = (subject, of) => sidesBut(of.data.side)(subject, of);

/** The notice leads the company to its need, other people to the concept. */
const pageOf = (as: RecipientRole, { id, needId, conceptId }: AboutJoining): NoticeData =>
  as === 'company' ? { joiningId: id, needId } : { joiningId: id, conceptId };
/** The page for an answer to the joining. */
const answerPageOf = (as: RecipientRole, subject: AboutJoining): NoticeData => {
  const { needId, conceptId } = subject;
  const page = as === 'company' ? conceptsOfNeedPath(needId) : sourcesOfConceptPath(conceptId);
  return { ...pageOf(as, subject), page };
};

const sideOf = ({ side }: { side?: 'company' | 'concept' | null }): Pick<NoticeData, 'side'> =>
  side === undefined || side === null ? {} : { side: side === 'company' ? 'company' : 'solver' };

type Happened = DomainEvent<{ joiningId: string; side?: 'company' | 'concept' | null }>;

/** A notice to each person, with a link to the page that they know. */
const toEach =
  (audience: Finds, when: (subject: AboutJoining) => boolean = () => true, leadsTo = pageOf) =>
  async (
    source: JoiningNotices,
    event: Happened,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> => {
    const subject = await source.find({ data: { joiningId: event.data.joiningId } }, manager);
    if (subject === null || !when(subject)) return [];
    const side = sideOf(event.data);
    const notified = await audience(subject, { data: side, manager });
    return notified
      .filter(({ recipient }) => recipient.id !== event.actorId)
      .map(({ recipient, as }) => [
        { subjectId: event.id, recipient, data: { ...leadsTo(as, subject), ...side } },
      ]);
  };

const isOpen = ({ state, need, concept }: AboutJoining): boolean =>
  state === 'proposed' && ['published', 'expired'].includes(need.state) && concept.status !== 'stopped';

/** Mails go only to a side that had agreed. A side that had not answered, and curators, get only the notice. */
const hadAgreed = ({ agreed }: AboutJoining, { as }: { as: RecipientRole }): boolean =>
  as !== 'curator' && agreed.includes(as === 'company' ? 'company' : 'concept');

const ended = {
  to: 'the other side, and the curator who proposed it',
  mailed: { category: 'projects', urgent: 'never' } as const,
  audience: others,
  notify: toEach(others),
  mailedWhile: hadAgreed,
  words: {
    fr: {
      heading: 'Le besoin ne rejoint pas le concept',
      body: (facts: Parameters<typeof endedInWords>[0]) => endedInWords(facts, 'fr'),
    },
    en: {
      heading: 'The need does not join the concept',
      body: (facts: Parameters<typeof endedInWords>[0]) => endedInWords(facts, 'en'),
    },
  },
  mail: mail(joiningEndedMail, (_, { subject, as, reader }) => {
    const { concept, need } = subject;
    const facts = { joining: subject, concept, title: null, isCurator: false };
    const toCompany = as === 'company';
    return {
      toCompany,
      why: endedInWords(toCompany ? { ...facts, need } : { ...facts, about: concept.title }, reader.language),
    };
  }),
};

/** Notices about a joining: a side must answer, the need has joined, or the joining has ended. */
export const joiningTopic = defineTopic({
  name: 'joining',
  source: JoiningNotices,
  visible: `EXISTS (
    SELECT FROM concept_joining AS joining
    JOIN need ON need.id = joining.need_id JOIN concept ON concept.id = joining.concept_id
    WHERE joining.id = CAST(notice.data ->> 'joiningId' AS uuid) AND (${seesJoiningSql} OR ${seesConceptSql}))`,
  samples: joiningSamples,
  notices: {
    joining_asked_of_company: {
      on: JoiningProposed,
      handler: 'NotifyCompanyOnJoiningProposed',
      means: 'The company is asked whether its need joins a concept.',
      to: 'those who follow the need, where the company is to answer',
      mailed: { category: 'projects', urgent: 'never', asks: 'answer' },
      audience: company,
      notify: toEach(company, ({ companyAnswer }) => companyAnswer === 'pending', answerPageOf),
      mailedWhile: (subject, { now }) => isOpen(subject) && subject.awaits('company', now),
      words: {
        fr: {
          heading: 'Un concept pourrait répondre à votre besoin',
          body: (facts) => askedOfCompany(facts, 'fr'),
        },
        en: { heading: 'A concept may answer your need', body: (facts) => askedOfCompany(facts, 'en') },
      },
      mail: mail(joiningAskedOfCompanyMail, (_, { subject, reader }) => ({
        stage: stageInWords[reader.language][subject.concept.stage],
        day: answerBy(subject, reader.language),
      })),
    },
    joining_asked_of_concept: {
      on: JoiningProposed,
      handler: 'NotifyCarrierOnJoiningProposed',
      means: 'A concept is asked whether a need joins it.',
      to: 'the carrier of the concept, or curators without a stake in it',
      mailed: { category: 'projects', urgent: 'never', asks: 'answer' },
      audience: carrier,
      notify: toEach(carrier, ({ conceptAnswer }) => conceptAnswer === 'pending', answerPageOf),
      mailedWhile: (subject, { now }) => isOpen(subject) && subject.awaits('concept', now),
      words: {
        fr: {
          heading: 'Un besoin pourrait rejoindre ce concept',
          body: (facts) => askedOfConcept(facts, 'fr'),
        },
        en: { heading: 'A need may join this concept', body: (facts) => askedOfConcept(facts, 'en') },
      },
      mail: mail(joiningAskedOfConceptMail, (_, { subject, reader }) => ({
        need: subject.need.title,
        byCompany: subject.byCompany,
        day: answerBy(subject, reader.language),
      })),
    },
    need_joined_concept: {
      on: NeedJoinedConcept,
      handler: 'NotifyCompanyOnNeedJoinedConcept',
      means: 'A need of the viewer’s company has joined a concept.',
      to: 'those who follow the need',
      mailed: { category: 'projects', urgent: 'never' },
      audience: company,
      notify: toEach(company),
      mailedWhile: ({ state }) => state === 'joined',
      words: {
        fr: {
          heading: 'Votre besoin fait partie d’un concept',
          body: () => 'Vous avez tous deux dit oui. Qui a répondu pour votre entreprise y participe.',
        },
        en: {
          heading: 'Your need is in a concept',
          body: () => 'You have both agreed. Whoever answered for your company takes part.',
        },
      },
      mail: mail(joiningJoinedMail, () => ({ toCompany: true })),
    },
    concept_joined_by_need: {
      on: NeedJoinedConcept,
      handler: 'NotifyMembersOnNeedJoinedConcept',
      means: 'A need has joined a concept in which the viewer takes part.',
      to: 'those who take part, and the curator who proposed it',
      mailed: { category: 'projects', urgent: 'never' },
      audience: together(members, proposer),
      notify: toEach(together(members, proposer)),
      mailedWhile: ({ state }) => state === 'joined',
      words: {
        fr: {
          heading: 'Un besoin a rejoint un concept',
          body: ({ title }) =>
            title === null ? 'Une entreprise de plus participe.' : `${title}. Son entreprise participe.`,
        },
        en: {
          heading: 'A need has joined a concept',
          body: ({ title }) =>
            title === null ? 'One more company takes part.' : `${title}. Its company takes part.`,
        },
      },
      mail: mail(joiningJoinedMail, () => ({ toCompany: false })),
    },
    joining_declined: {
      ...ended,
      on: JoiningDeclined,
      handler: 'NotifyOthersOnJoiningDeclined',
      means: 'A need does not join a concept: one side said no.',
    },
    joining_withdrawn: {
      ...ended,
      on: JoiningWithdrawn,
      handler: 'NotifyOthersOnJoiningWithdrawn',
      means: 'A need does not join a concept: it was taken back.',
    },
    joining_lapsed: {
      ...ended,
      on: JoiningLapsed,
      handler: 'NotifyBothOnJoiningLapsed',
      means: 'A need does not join a concept: nobody answered in time.',
    },
  },
});
