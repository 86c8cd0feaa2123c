import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting } from '@passerelle/mail';

const because = {
  fr: 'Vous recevez ce message parce que cette adresse a été saisie sur Passerelle.',
  en: 'You receive this message because this address was entered on Passerelle.',
};

/** To the new address. */
export const addressChangeMail = defineMail<{ code: string; name: string }>({
  name: 'address-change',
  fr: ({ code, name }) => ({
    subject: `${code} : le code de votre nouvelle adresse`,
    preheader: 'Il est valable 10 minutes et ne sert qu’une fois.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Pour que cette adresse devienne celle de votre compte Passerelle, recopiez ce code dans la page où vous l’avez demandé :',
    ],
    code,
    note: 'Le code est valable 10 minutes. Ne le donnez à personne : nous ne vous le demanderons jamais au téléphone.',
    reason: `${because.fr} Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : rien ne changera.`,
  }),
  en: ({ code, name }) => ({
    subject: `${code} is the code for your new address`,
    preheader: 'It is valid for 10 minutes and works once.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'To make this address that of your Passerelle account, copy this code into the page where you asked for it:',
    ],
    code,
    note: 'The code is valid for 10 minutes. Give it to nobody: we will never ask you for it on the telephone.',
    reason: `${because.en} If you did not ask for this, ignore this message: nothing will change.`,
  }),
});

/** To the present address of the account, before it may have another one. */
export const addressOwnerMail = defineMail<{ code: string; name: string }>({
  name: 'address-owner',
  fr: ({ code, name }) => ({
    subject: `${code} : pour changer l’adresse de votre compte`,
    preheader: 'Si ce n’est pas vous, ne donnez ce code à personne.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Quelqu’un, connecté à votre compte Passerelle, veut lui donner une autre adresse. Si c’est vous, recopiez ce code dans la page où vous l’avez demandé :',
    ],
    code,
    note: 'Le code est valable 10 minutes. Si ce n’est pas vous, rien ne change sans lui : entrez dans Passerelle, et déconnectez les autres appareils dans la page Moi.',
    reason: 'Vous recevez ce message parce que cette adresse est celle de votre compte sur Passerelle.',
  }),
  en: ({ code, name }) => ({
    subject: `${code}: to change the address of your account`,
    preheader: 'If it is not you, give this code to nobody.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Somebody who is signed in to your Passerelle account wants to give it another address. If it is you, copy this code into the page where you asked for it:',
    ],
    code,
    note: 'The code is valid for 10 minutes. If it is not you, nothing changes without it: enter Passerelle, and sign out other devices on the page Me.',
    reason: 'You receive this message because this is the address of your Passerelle account.',
  }),
});

/** To the present address of the account, to show that its reader receives mails. */
export const addressProofMail = defineMail<{ code: string; name: string }>({
  name: 'address-proof',
  fr: ({ code, name }) => ({
    subject: `${code} : ce message vous parvient`,
    preheader: 'Recopiez ce code, et nos messages reprennent.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Nos messages ne semblaient plus vous parvenir. Celui-ci est arrivé : recopiez ce code dans la page où vous l’avez demandé, et ils reprendront.',
    ],
    code,
    note: 'Le code est valable 10 minutes. Ne le donnez à personne : nous ne vous le demanderons jamais au téléphone.',
    reason: 'Vous recevez ce message parce que cette adresse est celle de votre compte sur Passerelle.',
  }),
  en: ({ code, name }) => ({
    subject: `${code}: this message reaches you`,
    preheader: 'Copy this code, and our messages resume.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Our messages did not seem to reach you any more. This one has arrived: copy this code into the page where you asked for it, and they will resume.',
    ],
    code,
    note: 'The code is valid for 10 minutes. Give it to nobody: we will never ask you for it on the telephone.',
    reason: 'You receive this message because this is the address of your Passerelle account.',
  }),
});

/**
 * To a new address that already belongs to another account. The person who requested the change does not learn this.
 */
export const addressInUseMail = defineMail<{ url: string }>({
  name: 'address-in-use',
  fr: ({ url }) => ({
    subject: 'Cette adresse a déjà un compte Passerelle',
    preheader: 'Rien n’a changé.',
    greeting: 'Bonjour,',
    paragraphs: [
      'Quelqu’un, vous peut-être, a voulu donner cette adresse à un autre compte Passerelle. Elle est déjà celle du vôtre : rien n’a changé.',
      'Si c’était vous, entrez avec cette adresse : vous retrouverez ce compte. Pour n’en garder qu’un, répondez à ce message.',
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: because.fr,
  }),
  en: ({ url }) => ({
    subject: 'This address already has a Passerelle account',
    preheader: 'Nothing has changed.',
    greeting: 'Hello,',
    paragraphs: [
      'Somebody, perhaps you, wanted to give this address to another Passerelle account. It is that of yours already: nothing has changed.',
      'If it was you, sign in with this address to find that account. To keep only one, reply to this message.',
    ],
    action: { label: 'Open Passerelle', url },
    reason: because.en,
  }),
});

/** To the former address, which the account no longer has. */
export const addressChangedMail = defineMail<{ name: string; url: string }>({
  name: 'address-changed',
  fr: ({ name, url }) => ({
    subject: 'L’adresse de votre compte a changé',
    preheader: 'Ce message est le dernier qui arrive ici.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'L’adresse de votre compte Passerelle vient d’être changée. Nos messages arrivent désormais à la nouvelle ; celle-ci ne permet plus d’entrer.',
      'Ce n’était pas vous ? Reprenez votre compte : pendant une semaine, ce bouton lui rend cette adresse et déconnecte tous les appareils.',
    ],
    action: { label: 'Reprendre mon compte', url },
    note: `Si c’était vous, ne faites rien. Pour en parler à une personne de l’équipe ${placeIn.fr.ofOperator}, répondez à ce message.`,
    reason: 'Vous recevez ce message parce que cette adresse était celle de votre compte sur Passerelle.',
  }),
  en: ({ name, url }) => ({
    subject: 'The address of your account has changed',
    preheader: 'This is the last message that arrives here.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'The address of your Passerelle account has just been changed. From now on our messages arrive at the new one, and this one no longer lets you in.',
      'Was it not you? Take your account back: for a week, this button gives it this address again and signs out all devices.',
    ],
    action: { label: 'Take my account back', url },
    note: `If it was you, do nothing. To talk to somebody of the ${placeIn.en.operatorName} team, reply to this message.`,
    reason: 'You receive this message because this was the address of your account on Passerelle.',
  }),
});
