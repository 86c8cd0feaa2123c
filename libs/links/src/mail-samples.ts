import { type MailSample, sampleOf, sampleUrl } from '@passerelle/mail';
import type { ReplyOutcome } from './replies/received-reply.entity.js';
import { replyNotTakenMail } from './replies/reply-not-taken.mail.js';

const problems = {
  files_left_out: 'sans pièces jointes',
  other_sender: 'd’une autre adresse',
  empty: 'sans texte',
} satisfies Partial<Record<ReplyOutcome, string>>;

/** Sample data of every mail of this lib. */
export const linkMailSamples: readonly MailSample[] = (
  ['files_left_out', 'other_sender', 'empty'] as const
).map((outcome) =>
  sampleOf(
    replyNotTakenMail,
    ({ words: { need } }) => ({
      outcome,
      why: undefined,
      about: need,
      url: sampleUrl('/mises-en-relation/0190'),
    }),
    { as: problems[outcome] },
  ),
);
