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

/** To the present address of the account, to show that mails arrive there. */
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

/** To a new address that already belongs to another account. The person who asked is not told so. */
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
export const addressChangedMail = defineMail<{ name: string }>({
  name: 'address-changed',
  fr: ({ name }) => ({
    subject: 'L’adresse de votre compte a changé',
    preheader: 'Ce message est le dernier qui arrive ici.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'L’adresse de votre compte Passerelle vient d’être changée. Nos messages arrivent désormais à la nouvelle ; celle-ci ne permet plus d’entrer.',
      'Ce n’était pas vous ? Répondez à ce message tout de suite : une personne de l’équipe d’OVLT vous rendra votre compte.',
    ],
    reason: 'Vous recevez ce message parce que cette adresse était celle de votre compte sur Passerelle.',
  }),
  en: ({ name }) => ({
    subject: 'The address of your account has changed',
    preheader: 'This is the last message that arrives here.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'The address of your Passerelle account has just been changed. From now on our messages arrive at the new one, and this one no longer lets you in.',
      'Was it not you? Reply to this message at once: somebody of the OVLT team will give you your account back.',
    ],
    reason: 'You receive this message because this was the address of your account on Passerelle.',
  }),
});
