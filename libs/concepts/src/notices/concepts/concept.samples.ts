import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import type { ConceptMail } from './concept-notices.js';
import {
  conceptGateDecidedMail,
  conceptInvitedMail,
  conceptPageAskedMail,
  conceptRemindedMail,
} from './concept.mail.js';

const about = ({ words, heading }: SampleFrom): ConceptMail => ({
  name: words.reader,
  heading,
  title: words.concept,
  url: sampleUrl('/concepts/0190'),
});

export const conceptSamples: Readonly<Record<string, readonly MailSample[]>> = {
  concept_invited: [sampleOf(conceptInvitedMail, about)],
  concept_gate_decided: (['passed', 'changes'] as const).map((verdict) =>
    sampleOf(
      conceptGateDecidedMail,
      (from) => ({
        ...about(from),
        decision: { gate: 'trial' as const, verdict, reason: verdict === 'passed' ? '' : from.words.note },
      }),
      { as: verdict === 'passed' ? 'franchie' : 'à compléter' },
    ),
  ),
  concept_page_asked: [
    sampleOf(conceptPageAskedMail, (from) => ({ ...about(from), page: { promise: from.words.text } })),
  ],
  concept_reminded: [sampleOf(conceptRemindedMail, about)],
};
