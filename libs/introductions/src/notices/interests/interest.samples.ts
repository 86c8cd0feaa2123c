import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import { interestDeclinedMail } from './interest-declined.mail.js';
import type { InterestMail } from './interest-mail.js';
import { interestMarkedMail } from './interest-marked.mail.js';

const about = ({ words, heading }: SampleFrom): InterestMail => ({
  name: words.reader,
  heading,
  title: words.need,
  profile: words.profile,
  url: sampleUrl('/besoins/0190'),
  isUnclaimed: false,
});

export const interestSamples: Readonly<Record<string, readonly MailSample[]>> = {
  interest_marked: (['company', 'curator'] as const).map((as) =>
    sampleOf(
      interestMarkedMail,
      (from) => ({
        ...about(from),
        as,
        company: from.words.company,
        headline: from.words.headline,
        message: from.words.text,
      }),
      { as: as === 'company' ? 'à l’entreprise' : 'à l’animateur' },
    ),
  ),
  interest_declined: [
    sampleOf(interestDeclinedMail, (from) => ({
      ...about(from),
      reason: 'not_ready' as const,
      note: from.words.note,
    })),
  ],
};
