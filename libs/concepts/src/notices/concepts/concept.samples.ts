import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import { conceptGateDecidedMail } from './concept-gate-decided.mail.js';
import { conceptInvitedMail } from './concept-invited.mail.js';
import type { ConceptMail } from './concept-notices.js';
import { conceptPageAskedMail } from './concept-page-asked.mail.js';
import { conceptRemindedMail } from './concept-reminded.mail.js';

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
