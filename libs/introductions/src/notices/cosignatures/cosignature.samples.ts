import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import type { CosignatureMail } from './cosignature-notices.js';
import { cosignatureAskedMail, cosignaturesOverdueMail, ideaReturnedMail } from './cosignature.mail.js';

const cosigned =
  (state: CosignatureMail['state']) =>
  ({ words, heading }: SampleFrom): CosignatureMail => ({
    name: words.reader,
    heading,
    about: words.idea,
    state,
    reason: state === 'returned' ? words.note : null,
    learner: words.other,
    supervisor: words.curator,
    profile: words.profile,
    supervisionsUrl: sampleUrl('/accompagnements'),
    profileUrl: sampleUrl('/mon-profil'),
  });

export const cosignatureSamples: Readonly<Record<string, readonly MailSample[]>> = {
  idea_to_cosign: [sampleOf(cosignatureAskedMail, cosigned('waiting'))],
  cosignatures_reminded: [sampleOf(cosignatureAskedMail, cosigned('waiting'))],
  idea_returned: [sampleOf(ideaReturnedMail, cosigned('returned'))],
  cosignatures_overdue: [sampleOf(cosignaturesOverdueMail, cosigned('waiting'))],
};
