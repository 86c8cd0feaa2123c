import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting } from '@passerelle/mail';
import type { FactorChange } from './second-factor.rules.js';

interface SecondFactorMail {
  name: string;
  change: FactorChange;
  /** Page Moi. */
  url: string;
}

const fr: Record<FactorChange, { subject: string; text: string; note: string }> = {
  added: {
    subject: 'Une double vérification protège votre compte',
    text: 'Une application de codes ou une clé d’accès vient d’être ajoutée à votre compte Passerelle. Elle vous sera demandée à chaque connexion.',
    note: 'Gardez vos codes de secours ailleurs que sur votre téléphone.',
  },
  removed: {
    subject: 'Une double vérification a été retirée de votre compte',
    text: 'Une application de codes ou une clé d’accès vient d’être retirée de votre compte Passerelle.',
    note: 'Si c’était vous, ne faites rien.',
  },
  recovery_code_used: {
    subject: 'Un code de secours a servi',
    text: 'Quelqu’un vient d’entrer dans votre compte Passerelle avec un de vos codes de secours. Il ne servira plus.',
    note: 'Si c’était vous, vérifiez sur la page Moi combien il vous en reste.',
  },
  reset: {
    subject: 'Votre double vérification a été effacée',
    text: 'Un administrateur a retiré de votre compte Passerelle l’application de codes, les clés d’accès et les codes de secours. Tous vos appareils sont déconnectés.',
    note: 'À la prochaine connexion, vous pourrez en ajouter une nouvelle.',
  },
};
const en: typeof fr = {
  added: {
    subject: 'A second factor protects your account',
    text: 'An authenticator app or a passkey has just been added to your Passerelle account. You will need it each time you sign in.',
    note: 'Keep your recovery codes somewhere else than on your telephone.',
  },
  removed: {
    subject: 'A second factor was removed from your account',
    text: 'An authenticator app or a passkey has just been removed from your Passerelle account.',
    note: 'If it was you, do nothing.',
  },
  recovery_code_used: {
    subject: 'A recovery code was used',
    text: 'Somebody has just signed in to your Passerelle account with one of your recovery codes. It will not work again.',
    note: 'If it was you, check on the page Me how many you have left.',
  },
  reset: {
    subject: 'Your second factor was reset',
    text: 'An administrator has removed the authenticator app, the passkeys and the recovery codes from your Passerelle account. All your devices are signed out.',
    note: 'The next time you sign in, you can add a new one.',
  },
};

/** To the person whose second factor has changed: perhaps somebody else has changed it. */
export const secondFactorMail = defineMail<SecondFactorMail>({
  name: 'second-factor',
  fr: ({ name, change, url }) => ({
    subject: fr[change].subject,
    preheader: 'Ce n’était pas vous ? Dites-le-nous tout de suite.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      fr[change].text,
      `Ce n’était pas vous ? Répondez tout de suite à ce message : une personne de l’équipe ${placeIn.fr.ofOperator} protégera votre compte.`,
    ],
    action: { label: 'Voir ma double vérification', url },
    note: fr[change].note,
    reason: 'Vous recevez ce message parce que cette adresse est celle de votre compte sur Passerelle.',
  }),
  en: ({ name, change, url }) => ({
    subject: en[change].subject,
    preheader: 'Was it not you? Tell us at once.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      en[change].text,
      `Was it not you? Reply to this message at once: somebody of the ${placeIn.en.operatorName} team will protect your account.`,
    ],
    action: { label: 'See my second factor', url },
    note: en[change].note,
    reason: 'You receive this message because this is the address of your Passerelle account.',
  }),
});
