import { placeIn } from '@passerelle/config/place';
import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import type { JoiningMail } from '../joining-notices.js';
import { joiningAskedOfCompanyMail } from './joining-asked-of-company.mail.js';
import { joiningAskedOfConceptMail } from './joining-asked-of-concept.mail.js';
import { joiningEndedMail } from './joining-ended.mail.js';
import { joiningJoinedMail } from './joining-joined.mail.js';

const about =
  (toCompany: boolean) =>
  ({ words, heading }: SampleFrom): JoiningMail => ({
    name: words.reader,
    heading,
    title: toCompany ? words.need : words.concept,
    url: sampleUrl(toCompany ? '/besoins/0190/concepts' : '/concepts/0190/besoins'),
  });

const day = { fr: '18 janvier 2027', en: '18 January 2027' };

/**
 * Samples after the questions, for one side.
 * @param why the reason for the end of the joining
 */
const ended = (toCompany: boolean, why: { fr: string; en: string }): MailSample[] => [
  sampleOf(joiningEndedMail, (from) => ({ ...about(toCompany)(from), toCompany, why: why[from.language] })),
];
const joined = (toCompany: boolean): MailSample[] => [
  sampleOf(joiningJoinedMail, (from) => ({ ...about(toCompany)(from), toCompany })),
];

export const joiningSamples: Readonly<Record<string, readonly MailSample[]>> = {
  joining_asked_of_company: [
    sampleOf(joiningAskedOfCompanyMail, (from) => ({
      ...about(true)(from),
      stage: { fr: 'à l’étape du prototype', en: 'a prototype so far' }[from.language],
      day: day[from.language],
    })),
  ],
  joining_asked_of_concept: [true, false].map((byCompany) =>
    sampleOf(
      joiningAskedOfConceptMail,
      (from) => ({ ...about(false)(from), need: from.words.need, byCompany, day: day[from.language] }),
      { as: byCompany ? 'par l’entreprise' : 'par l’équipe' },
    ),
  ),
  need_joined_concept: joined(true),
  concept_joined_by_need: joined(false),
  joining_declined: ended(true, {
    get fr() {
      return `Ce concept ne peut pas accueillir votre besoin cette fois. ${placeIn.fr.Operator} continue de chercher avec vous.`;
    },
    get en() {
      return `This concept cannot welcome your need this time. ${placeIn.en.operatorName} goes on looking with you.`;
    },
  }),
  joining_withdrawn: ended(false, {
    fr: 'La proposition a été retirée. Vous n’avez rien à faire.',
    en: 'The proposal was taken back. There is nothing for you to do.',
  }),
  joining_lapsed: ended(true, {
    fr: 'Personne n’a répondu à temps, ou le besoin ou le concept s’est arrêté entre-temps.',
    en: 'Nobody answered in time, or the need or the concept has ended meanwhile.',
  }),
};
