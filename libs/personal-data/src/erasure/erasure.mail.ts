import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { dayInWords, defineMail, greeting } from '@passerelle/mail';
import type { ErasureCause } from './erasure-request.entity.js';

const because = {
  fr: 'Vous recevez ce message parce que cette adresse est celle de votre compte sur Passerelle.',
  en: 'You receive this message because this is the address of your Passerelle account.',
};

/** Made while a mail is written: the place is known only then. */
const whoAsked = (): Record<ErasureCause, Record<Language, string>> => ({
  asked: {
    fr: 'Vous avez demandé que votre compte Passerelle soit effacé, avec ce que vous avez écrit.',
    en: 'You have asked for your Passerelle account to be erased, with what you have written.',
  },
  operator: {
    fr: `À votre demande, l’équipe ${placeIn.fr.ofOperator} va faire effacer votre compte Passerelle, avec ce que vous avez écrit.`,
    en: `As you have asked, the ${placeIn.en.operatorName} team will have your Passerelle account erased, with what you have written.`,
  },
  inactive: {
    fr: 'Votre compte Passerelle n’a pas servi depuis longtemps, et nos deux messages sont restés sans réponse. Il va être effacé, avec ce que vous avez écrit.',
    en: 'Your Passerelle account has not been used for a long time, and our two messages have had no answer. It will be erased, with what you have written.',
  },
});

/** To a person whose account will be erased: by when, and how to keep it. */
export const erasureRequestedMail = defineMail<{
  name: string;
  cause: ErasureCause;
  day: Date;
  /** What the person alone holds, in words, and what becomes of it. */
  held: readonly string[];
  url: string;
}>({
  name: 'erasure-requested',
  fr: ({ name, cause, day, held, url }) => ({
    subject: 'Votre compte va être effacé',
    preheader: `Il le sera le ${dayInWords(day, 'fr')}. D’ici là, vous pouvez changer d’avis.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${whoAsked()[cause].fr} Il le sera le ${dayInWords(day, 'fr')}.`,
      ...(held.length === 0 ? [] : [`Vous êtes la seule personne à tenir :\n${held.join('\n')}`]),
      'Vous avez changé d’avis, ou ce n’était pas vous ? Ce bouton garde votre compte tel qu’il est.',
    ],
    action: { label: 'Garder mon compte', url },
    note: 'Sans réponse de votre part, l’effacement est définitif : personne ne pourra le défaire.',
    reason: because.fr,
  }),
  en: ({ name, cause, day, held, url }) => ({
    subject: 'Your account will be erased',
    preheader: `It will be on ${dayInWords(day, 'en')}. Until then you can change your mind.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${whoAsked()[cause].en} This will happen on ${dayInWords(day, 'en')}.`,
      ...(held.length === 0 ? [] : [`You are the only person who holds:\n${held.join('\n')}`]),
      'Have you changed your mind, or was it not you? This button keeps your account as it is.',
    ],
    action: { label: 'Keep my account', url },
    note: 'Without an answer from you the erasure is final: nobody can undo it.',
    reason: because.en,
  }),
});

/** The last mail to a person: their account is erased. */
export const accountErasedMail = defineMail<{ name: string }>({
  name: 'account-erased',
  fr: ({ name }) => ({
    subject: 'Votre compte est effacé',
    preheader: 'Ce message est le dernier.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Votre compte Passerelle est effacé, avec votre nom, votre adresse et ce que vous avez écrit. Vos messages, là où vous en aviez échangé, sont remplacés par « message effacé ».',
      'Les copies de sauvegarde qui en gardent encore une trace disparaissent à leur tour au bout du délai indiqué sur la page « Vos données ».',
    ],
    reason: 'Vous recevez ce message parce que cette adresse était celle de votre compte sur Passerelle.',
  }),
  en: ({ name }) => ({
    subject: 'Your account is erased',
    preheader: 'This message is the last.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Your Passerelle account is erased, with your name, your address and what you have written. Your messages, where you had exchanged some, are replaced by “message erased”.',
      'The backups that still have a trace of it disappear in turn after the time given on the page “Your data”.',
    ],
    reason: 'You receive this message because this was the address of your Passerelle account.',
  }),
});

/** A link by which a person who cannot sign in, or does not want to, has their account erased. */
export const erasureLinkMail = defineMail<{ name: string; url: string }>({
  name: 'erasure-link',
  fr: ({ name, url }) => ({
    subject: 'Pour effacer votre compte Passerelle',
    preheader: 'Rien n’est encore effacé.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Quelqu’un, vous sans doute, a demandé un lien pour effacer le compte de cette adresse. La page dit d’abord ce qui sera effacé.',
    ],
    action: { label: 'Voir ce qui sera effacé', url },
    note: 'Le lien est valable un jour. Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : rien ne changera.',
    reason: because.fr,
  }),
  en: ({ name, url }) => ({
    subject: 'To erase your Passerelle account',
    preheader: 'Nothing is erased yet.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Somebody, probably you, has asked for a link to erase the account of this address. The page first says what will be erased.',
    ],
    action: { label: 'See what will be erased', url },
    note: 'The link is valid for a day. If you did not ask for this, ignore this message: nothing will change.',
    reason: because.en,
  }),
});

/** A code to the address of an account, before the account may be erased. */
export const erasureCodeMail = defineMail<{ code: string; name: string }>({
  name: 'erasure-code',
  fr: ({ code, name }) => ({
    subject: `${code} : pour effacer votre compte`,
    preheader: 'Si ce n’est pas vous, ne donnez ce code à personne.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Quelqu’un, connecté à votre compte Passerelle, veut le faire effacer. Si c’est vous, recopiez ce code dans la page où vous l’avez demandé :',
    ],
    code,
    note: 'Le code est valable 10 minutes. Si ce n’est pas vous, rien ne change sans lui : entrez dans Passerelle, et déconnectez les autres appareils dans la page Moi.',
    reason: because.fr,
  }),
  en: ({ code, name }) => ({
    subject: `${code}: to erase your account`,
    preheader: 'If it is not you, give this code to nobody.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Somebody who is signed in to your Passerelle account wants to have it erased. If it is you, copy this code into the page where you asked for it:',
    ],
    code,
    note: 'The code is valid for 10 minutes. If it is not you, nothing changes without it: enter Passerelle, and sign out other devices on the page Me.',
    reason: because.en,
  }),
});
