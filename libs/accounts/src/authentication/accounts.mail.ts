import { defineMail } from '@passerelle/mail';

export interface WithLink {
  /** One of our pages with one button. The secret in the address is in no log and no payload. */
  url: string;
}

const ignore = {
  fr: 'Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : rien ne se passera.',
  en: 'If you did not ask for this, ignore this message: nothing will happen.',
};
const because = {
  fr: 'Vous recevez ce message parce que cette adresse a été saisie sur Passerelle.',
  en: 'You receive this message because this address was entered on Passerelle.',
};

export interface WithCode extends WithLink {
  /** Six digits, to type on the page that requested the mail. */
  code: string;
}

export const signInMail = defineMail<WithCode>({
  name: 'sign-in',
  fr: ({ url, code }) => ({
    subject: `${code} : votre code de connexion`,
    preheader: 'Il est valable 10 minutes et ne sert qu’une fois.',
    greeting: 'Bonjour,',
    paragraphs: ['Pour entrer dans Passerelle, recopiez ce code dans la page où vous l’avez demandé :'],
    code,
    afterCode: 'Ou appuyez sur ce bouton, sur l’appareil où vous voulez continuer :',
    action: { label: 'Me connecter', url },
    note: 'Le code et le bouton sont valables 10 minutes ; dès que l’un a servi, l’autre ne sert plus. Ne donnez ce code à personne : nous ne vous le demanderons jamais au téléphone.',
    reason: `${because.fr} ${ignore.fr}`,
  }),
  en: ({ url, code }) => ({
    subject: `${code} is your sign-in code`,
    preheader: 'It is valid for 10 minutes and works once.',
    greeting: 'Hello,',
    paragraphs: ['To enter Passerelle, copy this code into the page where you asked for it:'],
    code,
    afterCode: 'Or press this button, on the device on which you want to go on:',
    action: { label: 'Sign in', url },
    note: 'The code and the button are valid for 10 minutes; once one is used, the other no longer works. Give this code to nobody: we will never ask you for it on the telephone.',
    reason: `${because.en} ${ignore.en}`,
  }),
});

// Without a name, since a stranger who signs up chooses both the name and the address of this mail.
export const verificationMail = defineMail<WithLink>({
  name: 'verification',
  fr: ({ url }) => ({
    subject: 'Confirmez votre adresse',
    preheader: 'Une étape encore avant d’entrer dans Passerelle.',
    greeting: 'Bonjour,',
    paragraphs: [
      'Un compte Passerelle vient d’être créé avec cette adresse. Confirmez qu’elle est bien la vôtre.',
    ],
    action: { label: 'Confirmer mon adresse', url },
    note: 'Ce lien est valable 24 heures.',
    reason: `${because.fr} Si vous n’avez pas créé ce compte, ne confirmez rien : il ne servira à personne.`,
  }),
  en: ({ url }) => ({
    subject: 'Confirm your address',
    preheader: 'One more step before you enter Passerelle.',
    greeting: 'Hello,',
    paragraphs: ['A Passerelle account has just been created with this address. Confirm that it is yours.'],
    action: { label: 'Confirm my address', url },
    note: 'This link is valid for 24 hours.',
    reason: `${because.en} If you did not create this account, do not confirm: nobody will be able to use it.`,
  }),
});

export const passwordResetMail = defineMail<WithLink>({
  name: 'password-reset',
  fr: ({ url }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    preheader: 'Le lien est valable une heure et ne sert qu’une fois.',
    greeting: 'Bonjour,',
    paragraphs: ['Vous pouvez choisir un nouveau mot de passe pour votre compte Passerelle.'],
    action: { label: 'Choisir un mot de passe', url },
    note: 'Ce lien est valable une heure et ne sert qu’une fois. Vos autres appareils seront déconnectés.',
    reason: `${because.fr} ${ignore.fr}`,
  }),
  en: ({ url }) => ({
    subject: 'Choose a new password',
    preheader: 'The link is valid for one hour and works once.',
    greeting: 'Hello,',
    paragraphs: ['You can choose a new password for your Passerelle account.'],
    action: { label: 'Choose a password', url },
    note: 'This link is valid for one hour and works once. Your other devices will be signed out.',
    reason: `${because.en} ${ignore.en}`,
  }),
});

/**
 * Sent if a password reset is requested for an unknown address. The page shows the same answer as for a known one.
 */
export const noAccountMail = defineMail<WithLink>({
  name: 'no-account',
  fr: ({ url }) => ({
    subject: 'Aucun compte à cette adresse',
    preheader: 'Un nouveau mot de passe a été demandé pour cette adresse.',
    greeting: 'Bonjour,',
    paragraphs: [
      'Un nouveau mot de passe a été demandé pour cette adresse, mais aucun compte Passerelle ne lui correspond.',
      'Vous avez peut-être créé votre compte avec une autre adresse.',
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: `${because.fr} ${ignore.fr}`,
  }),
  en: ({ url }) => ({
    subject: 'No account with this address',
    preheader: 'A new password was asked for with this address.',
    greeting: 'Hello,',
    paragraphs: [
      'A new password was asked for with this address, but no Passerelle account has it.',
      'You may have created your account with another address.',
    ],
    action: { label: 'Open Passerelle', url },
    reason: `${because.en} ${ignore.en}`,
  }),
});

/**
 * Sent if a person signs up with an address that has an account. The page shows the same answer as for a new one.
 */
export const accountExistsMail = defineMail<WithLink>({
  name: 'account-exists',
  fr: ({ url }) => ({
    subject: 'Vous avez déjà un compte',
    preheader: 'Quelqu’un a voulu en créer un avec cette adresse.',
    greeting: 'Bonjour,',
    paragraphs: [
      'Quelqu’un vient de vouloir créer un compte avec cette adresse, qui en a déjà un.',
      'Connectez-vous avec votre mot de passe, ou demandez un code par mail si vous l’avez oublié.',
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: `${because.fr} ${ignore.fr}`,
  }),
  en: ({ url }) => ({
    subject: 'You already have an account',
    preheader: 'Somebody tried to sign up with this address.',
    greeting: 'Hello,',
    paragraphs: [
      'Somebody has just tried to sign up with this address, which already has a Passerelle account.',
      'Sign in with your password, or ask for a code by mail if you have forgotten it.',
    ],
    action: { label: 'Open Passerelle', url },
    reason: `${because.en} ${ignore.en}`,
  }),
});
