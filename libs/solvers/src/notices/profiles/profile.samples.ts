import { type MailSample, sampleOf, sampleUrl } from '@passerelle/mail';
import { profileHiddenMail } from './profile-hidden.mail.js';

const hidden = (isIdea: boolean): MailSample[] => [
  sampleOf(profileHiddenMail, ({ words, heading }) => ({
    name: words.reader,
    heading,
    about: isIdea ? words.idea : words.profile,
    hiddenReason: words.note,
    profile: words.profile,
    profileUrl: sampleUrl('/mon-profil'),
  })),
];

export const profileSamples: Readonly<Record<string, readonly MailSample[]>> = {
  profile_hidden: hidden(false),
  idea_hidden: hidden(true),
};
