import { type MailSample, sampleLink, sampleOf } from '@passerelle/mail';
import { sampleIntroduction } from '../introductions/mails/introduction.samples.js';
import { followUpAskedMail } from './follow-up-asked.mail.js';

export const followUpSamples: Readonly<Record<string, readonly MailSample[]>> = {
  follow_up_asked: ([10, 365] as const).map((step) =>
    sampleOf(
      followUpAskedMail,
      (from) => ({
        ...sampleIntroduction(step === 10 ? 'company' : 'solver')(from),
        step,
        metOn: '2027-01-12',
        metAccordingTo: step === 10 ? ('other' as const) : ('own' as const),
        answerUrl: sampleLink('nouvelles'),
      }),
      { as: step === 10 ? 'après dix jours' : 'après un an' },
    ),
  ),
};
