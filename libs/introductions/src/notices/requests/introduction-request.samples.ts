import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import { introductionAskedMail } from './introduction-asked.mail.js';
import { introductionRequestDeclinedMail } from './introduction-request-declined.mail.js';

const about = ({ words, heading }: SampleFrom) => ({
  name: words.reader,
  heading,
  title: words.need,
  profile: words.profile,
  company: words.company,
  note: words.note,
  url: sampleUrl('/besoins/0190'),
});

export const introductionRequestSamples: Readonly<Record<string, readonly MailSample[]>> = {
  introduction_asked: [sampleOf(introductionAskedMail, about)],
  introduction_request_declined: [
    sampleOf(introductionRequestDeclinedMail, (from) => ({
      ...about(from),
      reason: 'others_under_way' as const,
    })),
  ],
};
