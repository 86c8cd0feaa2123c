import { placeIn } from '@passerelle/config/place';
import { dayInWords, defineMail, greeting } from '@passerelle/mail';

/** To a person who has not used their account for long. */
export const inactivityMail = defineMail<{ name: string; isLast: boolean; day: Date; url: string }>({
  name: 'account-unused',
  fr: ({ name, isLast, day, url }) => ({
    subject: isLast
      ? 'Dernier message avant l’effacement de votre compte'
      : 'Gardez-vous votre compte Passerelle ?',
    preheader: `Sans visite de votre part, il sera effacé après le ${dayInWords(day, 'fr')}.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Vous n’êtes pas venu sur Passerelle depuis longtemps. Nous ne gardons pas sans raison ce que vous y avez écrit.',
      `Pour garder votre compte, il suffit d’entrer une fois. Sans visite de votre part, il sera effacé après le ${dayInWords(day, 'fr')}, avec ce que vous avez écrit.`,
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: 'Vous recevez ce message parce que cette adresse est celle de votre compte sur Passerelle.',
  }),
  en: ({ name, isLast, day, url }) => ({
    subject: isLast ? 'Last message before your account is erased' : 'Do you keep your Passerelle account?',
    preheader: `Without a visit from you it will be erased after ${dayInWords(day, 'en')}.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      'You have not come to Passerelle for a long time. We do not keep without a reason what you have written there.',
      `To keep your account, sign in once. Without a visit from you it will be erased after ${dayInWords(day, 'en')}, with what you have written.`,
    ],
    action: { label: 'Open Passerelle', url },
    reason: 'You receive this message because this is the address of your Passerelle account.',
  }),
});

/** To the contact of an imported project that has never answered. */
export const projectDroppedMail = defineMail<{ name: string; day: Date }>({
  name: 'project-dropped',
  fr: ({ name, day }) => ({
    // No name here, as in any mail to an address that has not asked for it.
    subject: 'La page de votre projet va être effacée de Passerelle',
    preheader: `Sans réponse, elle le sera le ${dayInWords(day, 'fr')}.`,
    greeting: 'Bonjour,',
    paragraphs: [
      `Nous avions décrit votre projet, ${name}, sur Passerelle, à partir d’informations publiques. Personne ne l’a repris : le ${dayInWords(day, 'fr')}, sa page sera effacée, avec cette adresse.`,
      `Vous préférez la garder ? Répondez à ce message : l’équipe ${placeIn.fr.ofOperator} vous enverra un lien pour la reprendre.`,
    ],
    reason:
      'Vous recevez ce message, une seule fois, parce que cette adresse est indiquée comme contact de ce projet.',
  }),
  en: ({ name, day }) => ({
    subject: 'The page of your project will be erased from Passerelle',
    preheader: `Without an answer, it will be on ${dayInWords(day, 'en')}.`,
    greeting: 'Hello,',
    paragraphs: [
      `We had described your project, ${name}, on Passerelle, from public information. Nobody has taken it over: on ${dayInWords(day, 'en')} its page will be erased, with this address.`,
      `Would you rather keep it? Reply to this message: the ${placeIn.en.operatorName} team will send you a link to take it over.`,
    ],
    reason: 'You receive this message, once, because this address is given as the contact of this project.',
  }),
});
