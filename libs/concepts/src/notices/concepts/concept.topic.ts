import { Membership } from '@passerelle/accounts';
import { placeIn } from '@passerelle/config/place';
import {
  type Audience,
  defineTopic,
  everyCurator,
  mailsFrom,
  type RecipientInRole,
} from '@passerelle/notifications';
import { In } from 'typeorm';
import { partiesOf } from '../../concept/concept-parties.loader.js';
import type { Concept } from '../../concept/concept.entity.js';
import {
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptMemberInvited,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
  ConceptReminded,
} from '../../concept/concept.events.js';
import { seesConceptSql } from '../../concept/concept.policy.js';
import { ConceptMember } from '../../members/concept-member.entity.js';
import { ConceptConsent, ConceptRefusal } from '../../publishing/concept-page.entity.js';
import { ConceptNotices } from './concept-notices.js';
import {
  conceptGateDecidedMail,
  conceptInvitedMail,
  conceptPageAskedMail,
  conceptRemindedMail,
} from './concept.mail.js';
import { conceptSamples } from './concept.samples.js';
import { decisionInWords } from './concept.words.js';

const mail = mailsFrom<ConceptNotices>();

const person = (id: string, as: RecipientInRole['as'] = 'company'): RecipientInRole => ({
  recipient: { kind: 'person', id },
  as,
});

const asked: Audience<Concept> = async (_, { data: { personId } }) =>
  personId === undefined ? [] : [person(personId)];

const members: Audience<Concept> = async ({ id }, { manager }) => {
  const joined = await manager.findBy(ConceptMember, { conceptId: id, state: 'joined' });
  return joined.map(({ personId }) => person(personId));
};

/**
 * Members who have neither agreed to the concept's public page nor declined it. If the event is about one member,
 * only that member.
 */
const askedForPage: Audience<Concept> = async (concept, { data, manager }) => {
  const ofConcept = { conceptId: concept.id };
  const answered = [
    ...(await manager.findBy(ConceptConsent, ofConcept)),
    ...(await manager.findBy(ConceptRefusal, ofConcept)),
  ];
  const wanted = (id: string): boolean =>
    !answered.some(({ personId }) => personId === id) && (data.personId ?? id) === id;
  return (await members(concept, { data, manager })).filter(({ recipient }) => wanted(recipient.id));
};

/** The members, and the curator who accompanies the concept. */
const membersAndCurator: Audience<Concept> = async (concept, of) => [
  ...(await members(concept, of)),
  ...(concept.curatorId === null ? [] : [person(concept.curatorId, 'curator')]),
];

/** The curator who accompanies the concept, or all curators. People with a stake in it are left out. */
export const curatorsOfConcept: Audience<Concept> = async ({ id, curatorId }, { manager }) => {
  const [parties] = await partiesOf(manager, [id]);
  const colleagues = await manager.findBy(Membership, {
    organisationId: In([...(parties?.organisationIds ?? [])]),
  });
  const barred = new Set([
    ...(parties?.members ?? []),
    ...(parties?.invited ?? []),
    ...(parties?.holderIds ?? []),
    ...colleagues.map(({ personId }) => personId),
  ]);
  const all = (await everyCurator(null, manager))
    .map((curator) => curator.id)
    .filter((each) => !barred.has(each));
  const notified = curatorId !== null && all.includes(curatorId) ? [curatorId] : all;
  return notified.map((each) => person(each, 'curator'));
};

/** Notices about a concept: an invitation to take part, a gate that waits, a decision on a gate, and a concept without changes. */
export const conceptTopic = defineTopic({
  name: 'concept',
  source: ConceptNotices,
  visible: `EXISTS (
    SELECT FROM concept WHERE concept.id = CAST(notice.data ->> 'conceptId' AS uuid) AND ${seesConceptSql})`,
  samples: conceptSamples,
  notices: {
    concept_invited: {
      on: ConceptMemberInvited,
      handler: 'NotifyInvitedOnConceptMemberInvited',
      means: 'The viewer is asked to take part in a concept.',
      to: 'the invited person',
      mailed: { category: 'projects', urgent: 'always', asks: 'answer' },
      audience: asked,
      data: ({ data: { personId } }) => ({ personId }),
      mailedWhile: ({ status }) => status !== 'stopped',
      words: {
        fr: {
          heading: 'On vous invite à participer',
          body: () => 'Lisez de quoi il s’agit, puis dites si vous participez.',
        },
        en: {
          heading: 'You are invited to take part',
          body: () => 'Read what it is about, then say whether you take part.',
        },
      },
      mail: mail(conceptInvitedMail),
    },
    concept_gate_requested: {
      on: ConceptGateRequested,
      handler: 'NotifyCuratorsOnConceptGateRequested',
      means: 'A concept asks to pass a gate.',
      to: 'the curator who accompanies the concept, or all of them',
      mailed: false,
      audience: curatorsOfConcept,
      when: (_, { gateState }) => gateState === 'requested',
      words: {
        fr: {
          heading: 'Une étape attend votre signature',
          body: ({ concept: { gateState } }) =>
            gateState === 'requested'
              ? 'Le porteur demande le passage : lisez les preuves, puis signez.'
              : 'Elle a été traitée depuis.',
        },
        en: {
          heading: 'A step waits for your signature',
          body: ({ concept: { gateState } }) =>
            gateState === 'requested'
              ? 'The carrier asks to pass: read the evidence, then sign.'
              : 'It has been dealt with since.',
        },
      },
    },
    concept_gate_decided: {
      on: ConceptGateDecided,
      handler: 'NotifyMembersOnConceptGateDecided',
      means: 'A curator signed a gate of a concept.',
      to: 'those who take part',
      mailed: { category: 'projects', urgent: 'never' },
      audience: members,
      data: ({ data: { decisionId } }) => ({ decisionId }),
      words: {
        fr: {
          get heading() {
            return `${placeIn.fr.Operator} a signé une décision`;
          },
          body: ({ decision }) => (decision === null ? '' : decisionInWords(decision, 'fr')),
        },
        en: {
          get heading() {
            return `${placeIn.en.operatorName} has signed a decision`;
          },
          body: ({ decision }) => (decision === null ? '' : decisionInWords(decision, 'en')),
        },
      },
      mail: mail(conceptGateDecidedMail, async (source, mailing) => {
        const decision = await source.decisionOf(mailing);
        return decision === null ? undefined : { decision };
      }),
    },
    concept_page_asked: {
      on: ConceptPageAsked,
      handler: 'NotifyMembersOnConceptPageAsked',
      means: 'The viewer is asked whether a concept may have a public page.',
      to: 'those who take part and have not said yet whether they agree',
      mailed: { category: 'projects', urgent: 'never', asks: 'answer' },
      audience: askedForPage,
      data: ({ data: { personId } }) => ({ personId }),
      // A person who has just become the carrier or joined must answer too, though they are the actor.
      notifiesActor: true,
      mailedWhile: ({ status }) => status !== 'stopped',
      words: {
        fr: {
          heading: 'Votre accord est demandé pour une page publique',
          body: () => 'Lisez ce qu’elle dirait. Rien ne paraît sans l’accord de tous les participants.',
        },
        en: {
          heading: 'Your consent to a public page is asked for',
          body: () => 'Read what it would say. Nothing is shown unless all who take part agree.',
        },
      },
      mail: mail(conceptPageAskedMail, async (source, mailing) => {
        const page = await source.pageAsked(mailing);
        return page === null ? undefined : { page };
      }),
    },
    concept_page_shown: {
      on: ConceptPageShown,
      handler: 'NotifyMembersOnConceptPageShown',
      means: 'The public page of a concept is shown.',
      to: 'those who take part, and the curator who accompanies the concept',
      mailed: false,
      audience: membersAndCurator,
      words: {
        fr: {
          heading: 'La page publique est en ligne',
          body: () => 'Tous les participants ont donné leur accord. Chacun peut le retirer à tout moment.',
        },
        en: {
          heading: 'The public page is online',
          body: () => 'All who take part have agreed. Each of them can take that back at any time.',
        },
      },
    },
    concept_page_taken_back: {
      on: ConceptPageTakenBack,
      handler: 'NotifyMembersOnConceptPageTakenBack',
      means: 'The public page of a concept was taken back.',
      to: 'those who take part, and the curator who accompanies the concept',
      mailed: false,
      audience: membersAndCurator,
      words: {
        fr: {
          heading: 'La page publique n’est plus en ligne',
          body: () =>
            'Il manque de nouveau un accord, ou la page a été retirée. Le passeport dit ce qu’il en est.',
        },
        en: {
          heading: 'The public page is no longer online',
          body: () =>
            'A consent is missing again, or the page was taken back. The passport says how it stands.',
        },
      },
    },
    concept_reminded: {
      on: ConceptReminded,
      handler: 'NotifyMembersOnConceptReminded',
      means: 'Nothing has happened to a concept for sixty days.',
      to: 'those who take part',
      mailed: { category: 'projects', urgent: 'never', asks: 'confirm' },
      audience: members,
      mailedWhile: ({ status, remindedAt }) => status === 'active' && remindedAt !== null,
      words: {
        fr: {
          heading: 'Un concept en sommeil',
          body: () =>
            'Rien n’y a changé depuis soixante jours. Notez où vous en êtes, mettez-le en pause ou arrêtez-le.',
        },
        en: {
          heading: 'A concept that sleeps',
          body: () => 'Nothing has changed for sixty days. Note how far you are, pause it or stop it.',
        },
      },
      mail: mail(conceptRemindedMail),
    },
  },
});
