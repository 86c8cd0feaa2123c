import {
  beginningOf,
  type MailSample,
  type SampleFrom,
  sampleLink,
  sampleOf,
  sampleUrl,
} from '@passerelle/mail';
import { sampleNeed } from '@passerelle/needs';
import { type FittingNeed, matchesFoundMail } from './matches-found.mail.js';
import { needMatchedMail } from './need-matched.mail.js';

const unsubscribeUrl = sampleUrl('/profil/desinscription?token=9fJx2Qv7Wn4Lr8Ts1Yb6');
const preferencesUrl = sampleLink('mails');

const fitting =
  ({ words, language }: SampleFrom) =>
  (title: string): FittingNeed => ({
    title,
    url: sampleUrl('/besoins/0190'),
    answerUrl: sampleLink('repondre'),
    beginning: beginningOf(words.text),
    company: words.company,
    places: ['Blois', 'Vineuil', 'Mer'],
    neededBy: '2027-03-01',
    profile: words.profile,
    fit: {
      tags:
        language === 'fr'
          ? ['Prévention des chutes', 'Silver économie']
          : ['Fall prevention', 'Silver economy'],
      words: ['chute', 'nuit', 'capteur'],
      idea: words.idea,
      territory: 'same_epci',
    },
  });

const found = (count: 1 | 3, isUnclaimed: boolean, as: string): MailSample =>
  sampleOf(
    matchesFoundMail,
    (from) => ({
      name: isUnclaimed ? '' : from.words.reader,
      heading: from.heading,
      needs: [from.words.need, from.words.idea, from.words.action].slice(0, count).map(fitting(from)),
      claimUrl: isUnclaimed ? sampleLink('reprendre') : undefined,
    }),
    { as, choices: isUnclaimed ? { unsubscribeUrl } : { unsubscribeUrl, preferencesUrl } },
  );

export const matchSamples: Readonly<Record<string, readonly MailSample[]>> = {
  match_found: [
    found(1, false, 'un besoin'),
    found(3, false, 'trois besoins'),
    found(1, true, 'sans compte'),
  ],
  need_matched: [
    sampleOf(needMatchedMail, (from) => ({
      ...sampleNeed()(from),
      count: 12,
      best: [
        { kind: 'startup' as const, setting: null, headline: from.words.headline },
        { kind: 'student' as const, setting: null, headline: '' },
      ],
    })),
  ],
};
