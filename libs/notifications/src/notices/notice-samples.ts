import { oneClickEndOfListsPath } from '@passerelle/config';
import { type MailSample, sampleLink, sampleUrl } from '@passerelle/mail';
import type { MailPolicy } from '../preferences/mail-categories.js';
import { topics } from './topic.js';

/** Links for the reader's choices. A mail program cannot refuse urgent mails. */
const choicesOf = (mailed: MailPolicy) => ({
  preferencesUrl: sampleLink('mails'),
  ...(mailed !== false &&
    mailed.urgent !== 'always' && {
      oneClickUrl: sampleUrl(`${oneClickEndOfListsPath}?token=9fJx2Qv7Wn4Lr8Ts1Yb6.${mailed.category}`),
    }),
});

/** Sample mails of the notices that are mailed. */
export const noticeSamples = (): MailSample[] =>
  topics.all.flatMap(({ notices, samples }) =>
    Object.entries(notices).flatMap(([kind, { words, mailed }]) =>
      (samples[kind] ?? []).map((sample) =>
        sample.within({
          kind,
          headings: { fr: words.fr.heading, en: words.en.heading },
          choices: choicesOf(mailed),
        }),
      ),
    ),
  );
