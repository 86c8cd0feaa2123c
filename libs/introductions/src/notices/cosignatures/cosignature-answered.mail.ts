import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { CosignatureMail } from './cosignature-notices.js';

/** To the holder of an idea: their supervisor has sent it back, and why. */
export const ideaReturnedMail = defineMail<CosignatureMail>({
  name: 'idea-returned',
  fr: ({ name, heading, about, supervisor, reason, profile, profileUrl: url }) => ({
    subject: headed(heading, quoted(about, 'fr'), 'fr'),
    preheader: 'Voici pourquoi. Modifiez-la, elle sera relue.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${supervisor || 'La personne qui vous accompagne'} a relu ${quoted(about, 'fr')} et vous demande de la revoir.`,
      ...(reason === null ? [] : [headed('Ce qu’il faut revoir', `\n${quoted(reason, 'fr')}`, 'fr')]),
      'Modifiez-la dans votre profil : elle repartira aussitôt à la relecture.',
    ],
    action: { label: 'Modifier mon idée', url },
    reason: `Vous recevez ce message parce que vous tenez le profil ${quoted(profile, 'fr')} sur Passerelle.`,
  }),
  en: ({ name, heading, about, supervisor, reason, profile, profileUrl: url }) => ({
    subject: headed(heading, quoted(about, 'en'), 'en'),
    preheader: 'Here is why. Change it, and it will be read again.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${supervisor || 'Whoever supervises you'} has read ${quoted(about, 'en')} and asks you to go over it again.`,
      ...(reason === null ? [] : [headed('What to go over again', `\n${quoted(reason, 'en')}`, 'en')]),
      'Change it in your profile: it will be read again at once.',
    ],
    action: { label: 'Change my idea', url },
    reason: `You receive this message because you hold the profile ${quoted(profile, 'en')} on Passerelle.`,
  }),
});
