import { headed, type MailSample, type SampleFrom, sampleLink, sampleOf, sampleUrl } from '@passerelle/mail';
import type { FollowedSearch } from '../notices/followed-search.js';
import { actionListMail } from './action-list.mail.js';
import type { ListLine } from './list-parts.js';

const lineOf =
  ({ language }: SampleFrom) =>
  (fr: string, en: string, about: string, meta: string): ListLine => ({
    title: headed({ fr, en }[language], about, language),
    meta,
    url: sampleUrl('/besoins/0190'),
  });

function linesOf(from: SampleFrom) {
  const { words } = from;
  const line = lineOf(from);
  return {
    answer: [
      line(
        'Une rencontre vous est proposée',
        'An introduction is proposed to you',
        words.need,
        words.headline,
      ),
    ],
    confirm: [line('Une action pour vous', 'An action for you', words.action, words.group)],
    news: Array.from({ length: 9 }, () =>
      line('Un besoin pour vous', 'A need for you', words.need, words.headline),
    ),
    searches: [
      { title: words.need, meta: words.headline, url: sampleUrl('/besoins/0190'), search: followed },
    ],
    desk: [
      {
        title: { fr: '3 besoins à relire', en: '3 needs to read' }[from.language],
        url: sampleUrl('/bureau'),
      },
    ],
  };
}

const followed: FollowedSearch = {
  id: '0190',
  name: 'Chutes',
  url: sampleUrl('/besoins?mots=chute'),
  endUrl: sampleUrl('/recherche/arreter?token=9fJx2Qv7Wn4Lr8Ts1Yb6'),
  oneClickUrl: sampleUrl('/recherche/desinscription?token=9fJx2Qv7Wn4Lr8Ts1Yb6'),
};

const choices = {
  preferencesUrl: sampleLink('mails'),
  unsubscribeUrl: sampleUrl('/compte/desinscription?token=9fJx2Qv7Wn4Lr8Ts1Yb6'),
};

/** The mail of the day contains waiting notices. It has no notice of its own. */
export const actionListSamples: readonly MailSample[] = [
  sampleOf(
    actionListMail,
    (from) => ({ name: from.words.reader, lines: linesOf(from), url: sampleUrl('/accueil') }),
    { choices },
  ),
  sampleOf(
    actionListMail,
    (from) => ({
      name: from.words.reader,
      lines: { answer: linesOf(from).answer, confirm: [], news: [], searches: [], desk: [] },
      url: sampleUrl('/accueil'),
    }),
    { as: 'une seule chose', choices },
  ),
];
