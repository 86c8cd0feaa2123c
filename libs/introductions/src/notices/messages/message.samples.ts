import {
  beginningOf,
  type MailSample,
  type SampleFrom,
  sampleLink,
  sampleOf,
  sampleUrl,
} from '@passerelle/mail';
import { messageWrittenMail } from './message-written.mail.js';

const message = ({ words }: SampleFrom, minute: number) => ({
  author: words.other,
  authorSide: 'solver' as const,
  beginning: beginningOf(words.text),
  writtenAt: new Date(Date.UTC(2027, 0, 14, 9, minute)),
});

const written = (as: 'company' | 'curator', minutes: readonly number[]) => (from: SampleFrom) => ({
  name: from.words.reader,
  heading: from.heading,
  as,
  title: from.words.need,
  others: as === 'company' ? [from.words.profile] : [from.words.company, from.words.profile],
  url: sampleUrl('/mises-en-relation/0190'),
  messages: minutes.map((minute) => message(from, minute)),
  isAnsweredByMail: true,
  answerUrl: sampleLink('message'),
  claimUrl: undefined,
});

export const messageSamples: Readonly<Record<string, readonly MailSample[]>> = {
  message_written: [
    sampleOf(messageWrittenMail, written('company', [5]), { as: 'un' }),
    sampleOf(messageWrittenMail, written('curator', [5, 12, 40]), { as: 'plusieurs' }),
  ],
};
