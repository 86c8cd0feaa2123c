import { Membership } from '@passerelle/accounts';
import {
  type Concept,
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptMember,
  ConceptMemberInvited,
  ConceptReminded,
  partiesOf,
  seesConceptSql,
} from '@passerelle/concepts';
import { In } from 'typeorm';
import { type Audience, defineTopic, everyCurator, mailsFrom, type Told } from '../notices/index.js';
import { decisionInWords } from './concept.words.js';
import { conceptGateDecidedMail } from './concept-gate-decided.mail.js';
import { conceptInvitedMail } from './concept-invited.mail.js';
import { ConceptNotices } from './concept-notices.js';
import { conceptRemindedMail } from './concept-reminded.mail.js';

const mail = mailsFrom<ConceptNotices>();

const person = (id: string, as: Told['as'] = 'company'): Told => ({ recipient: { kind: 'person', id }, as });

const asked: Audience<Concept> = async (_, { data: { personId } }) =>
  personId === undefined ? [] : [person(personId)];

const members: Audience<Concept> = async ({ id }, { manager }) => {
  const joined = await manager.findBy(ConceptMember, { conceptId: id, state: 'joined' });
  return joined.map(({ personId }) => person(personId));
};

/** The curator who accompanies it, or all of them; nobody who has a stake in it. */
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
  const told = curatorId !== null && all.includes(curatorId) ? [curatorId] : all;
  return told.map((each) => person(each, 'curator'));
};

/** What is told of a concept: that one is asked to take part, that a gate waits, what was signed, and that it sleeps. */
export const conceptTopic = defineTopic({
  name: 'concept',
  source: ConceptNotices,
  visible: `EXISTS (
    SELECT FROM concept WHERE concept.id = CAST(notice.data ->> 'conceptId' AS uuid) AND ${seesConceptSql})`,
  notices: {
    concept_invited: {
      on: ConceptMemberInvited,
      handler: 'NotifyInvitedOnConceptMemberInvited',
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
      audience: members,
      data: ({ data: { decisionId } }) => ({ decisionId }),
      words: {
        fr: {
          heading: 'OVLT a signé une décision',
          body: ({ decision }) => (decision === null ? '' : decisionInWords(decision, 'fr')),
        },
        en: {
          heading: 'OVLT has signed a decision',
          body: ({ decision }) => (decision === null ? '' : decisionInWords(decision, 'en')),
        },
      },
      mail: mail(conceptGateDecidedMail, async (source, mailing) => {
        const decision = await source.decisionOf(mailing);
        return decision === null ? undefined : { decision };
      }),
    },
    concept_reminded: {
      on: ConceptReminded,
      handler: 'NotifyMembersOnConceptReminded',
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
