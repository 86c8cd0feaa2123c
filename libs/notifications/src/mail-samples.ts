import { oneClickEndOfListsPath } from '@passerelle/config';
import { type MailSample, sampleLink, sampleUrl } from '@passerelle/mail';
import { actionListSamples } from './action-lists/index.js';
import { actionSamples } from './actions/index.js';
import { conceptSamples } from './concepts/index.js';
import { cosignatureSamples } from './cosignatures/index.js';
import { followUpSamples } from './follow-ups/index.js';
import { groupSamples } from './groups/index.js';
import { interestSamples } from './interests/index.js';
import { introductionRequestSamples } from './introduction-requests/index.js';
import { introductionSamples } from './introductions/index.js';
import { joiningSamples } from './joinings/index.js';
import { matchSamples } from './matches/index.js';
import { messageSamples } from './messages/index.js';
import { needSamples } from './needs/index.js';
import type { Topic } from './notices/index.js';
import type { MailPolicy } from './preferences/index.js';
import { profileSamples } from './profiles/index.js';
import { searchSamples } from './searches/index.js';
import { topics } from './topics.js';

/** By the kind of the notice. */
const samples: Readonly<Record<string, readonly MailSample[]>> = {
  ...matchSamples,
  ...needSamples,
  ...introductionSamples,
  ...followUpSamples,
  ...interestSamples,
  ...introductionRequestSamples,
  ...messageSamples,
  ...profileSamples,
  ...actionSamples,
  ...conceptSamples,
  ...joiningSamples,
  ...groupSamples,
  ...cosignatureSamples,
  ...searchSamples,
};

/** Links for the reader's choices: a mail program cannot refuse mails that cannot wait. */
const choicesOf = (mailed: MailPolicy) => ({
  preferencesUrl: sampleLink('mails'),
  ...(mailed !== false &&
    mailed.urgent !== 'always' && {
      oneClickUrl: sampleUrl(`${oneClickEndOfListsPath}?token=9fJx2Qv7Wn4Lr8Ts1Yb6.${mailed.category}`),
    }),
});

/** A sample mail of each notice that is mailed, and of the mail of the day. */
export const notificationMailSamples: readonly MailSample[] = [
  ...(topics as readonly Topic[]).flatMap(({ notices }) =>
    Object.entries(notices).flatMap(([kind, { words, mailed }]) =>
      (samples[kind] ?? []).map((sample) =>
        sample.within({
          kind,
          headings: { fr: words.fr.heading, en: words.en.heading },
          choices: choicesOf(mailed),
        }),
      ),
    ),
  ),
  ...actionListSamples,
];
