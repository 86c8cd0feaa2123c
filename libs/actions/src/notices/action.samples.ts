import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import type { DueAction } from './action-cards.js';
import { actionsDueMail } from './actions-due.mail.js';
import { actionsGivenMail } from './actions-given.mail.js';

const today = '2027-01-14';
const home = sampleUrl('/accueil');

const actionsOf = ({ words }: SampleFrom, days: readonly string[]): DueAction[] =>
  days.map((dueOn, i) => ({
    title: words.action,
    dueOn,
    subject: i === 0 ? words.group : words.concept,
    url: sampleUrl('/groupes/0190'),
  }));

const given = (days: readonly string[], as: string): MailSample =>
  sampleOf(
    actionsGivenMail,
    (from) => ({
      name: from.words.reader,
      giver: from.words.other,
      today,
      actions: actionsOf(from, days),
      url: home,
    }),
    { as },
  );
const due = (days: readonly string[], as: string): MailSample =>
  sampleOf(
    actionsDueMail,
    (from) => ({ name: from.words.reader, today, actions: actionsOf(from, days), url: home }),
    { as },
  );

export const actionSamples: Readonly<Record<string, readonly MailSample[]>> = {
  action_added: [given(['2027-02-01'], 'une')],
  action_given: [given(['2027-01-14', '2027-02-01', '2027-03-01'], 'plusieurs')],
  action_due: [due(['2027-01-11', '2027-01-14', '2027-01-18'], 'plusieurs'), due(['2027-01-11'], 'une')],
};
