import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { ProfileMail } from './profile-notices.js';

/** To the holders of a profile: a curator has hidden it or one of its ideas, and why. */
export const profileHiddenMail = defineMail<ProfileMail>({
  name: 'profile-hidden',
  fr: ({ name, heading, about, hiddenReason, profile, profileUrl: url }) => ({
    subject: headed(heading, quoted(about, 'fr'), 'fr'),
    preheader: 'Voici pourquoi, et ce que vous pouvez faire.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `L’équipe ${placeIn.fr.ofOperator} a masqué ${quoted(about, 'fr')} : vous le voyez encore, les autres membres de Passerelle ne le voient plus.`,
      ...(hiddenReason === null ? [] : [headed('La raison', `\n${quoted(hiddenReason, 'fr')}`, 'fr')]),
      'Vous pouvez corriger ce qui doit l’être, puis nous le dire : une personne de l’équipe le relira.',
    ],
    action: { label: 'Corriger mon profil', url },
    reason: `Vous recevez ce message parce que vous tenez le profil ${quoted(profile, 'fr')} sur Passerelle.`,
  }),
  en: ({ name, heading, about, hiddenReason, profile, profileUrl: url }) => ({
    subject: headed(heading, quoted(about, 'en'), 'en'),
    preheader: 'Here is why, and what you can do.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `The ${placeIn.en.operatorName} team has hidden ${quoted(about, 'en')}: you still see it, the other members of Passerelle no longer do.`,
      ...(hiddenReason === null ? [] : [headed('The reason', `\n${quoted(hiddenReason, 'en')}`, 'en')]),
      'You can correct what has to be, and then tell us: somebody of the team will read it again.',
    ],
    action: { label: 'Correct my profile', url },
    reason: `You receive this message because you hold the profile ${quoted(profile, 'en')} on Passerelle.`,
  }),
});
