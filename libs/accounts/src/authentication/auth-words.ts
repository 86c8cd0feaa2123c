import type { Language } from '@passerelle/config';
import { PASSWORD_LENGTH } from './password-length.js';

type Sentence = Readonly<Record<Language, string>>;

const { min, max } = PASSWORD_LENGTH;

/** What better-auth answers, by its code, in the reader's language: its own sentences are in English only. */
const byCode: Readonly<Record<string, Sentence>> = {
  INVALID_EMAIL: {
    fr: 'Cette adresse e-mail n’est pas valable.',
    en: 'This e-mail address is not valid.',
  },
  INVALID_NAME: {
    fr: 'Indiquez votre prénom et votre nom, en 120 caractères au plus et sans adresse web.',
    en: 'Enter your first and last name, in 120 characters at most and without a web address.',
  },
  INVALID_EMAIL_OR_PASSWORD: {
    fr: 'L’adresse ou le mot de passe ne sont pas les bons.',
    en: 'The address or the password is wrong.',
  },
  INVALID_PASSWORD: {
    fr: 'Le mot de passe n’est pas le bon.',
    en: 'The password is wrong.',
  },
  EMAIL_NOT_VERIFIED: {
    fr: 'Cette adresse n’est pas encore confirmée. Ouvrez le lien que nous vous avons envoyé.',
    en: 'This address is not confirmed yet. Open the link that we have sent you.',
  },
  PASSWORD_TOO_SHORT: {
    fr: `Choisissez un mot de passe d’au moins ${min} caractères.`,
    en: `Choose a password of at least ${min} characters.`,
  },
  PASSWORD_TOO_LONG: {
    fr: `Choisissez un mot de passe de ${max} caractères au plus.`,
    en: `Choose a password of at most ${max} characters.`,
  },
  CREDENTIAL_ACCOUNT_NOT_FOUND: {
    fr: 'Votre compte n’a pas encore de mot de passe. Demandez à en choisir un.',
    en: 'Your account has no password yet. Ask to choose one.',
  },
  INVALID_ORIGIN: {
    fr: 'Cette demande ne vient pas de Passerelle.',
    en: 'This request does not come from Passerelle.',
  },
  NOT_FOUND: { fr: 'Il n’y a rien à cette adresse.', en: 'There is nothing at this address.' },
};

const byStatus: Readonly<Record<number, Sentence>> = {
  400: { fr: 'Cette demande n’est pas valable.', en: 'This request is not valid.' },
  401: { fr: 'Connectez-vous pour continuer.', en: 'Please sign in to continue.' },
  403: { fr: 'Vous n’avez pas le droit de faire cela.', en: 'You are not allowed to do this.' },
  413: { fr: 'Cette demande est trop longue.', en: 'This request is too long.' },
  415: { fr: 'Envoyez cette demande en JSON.', en: 'Send this request as JSON.' },
  429: {
    fr: 'Vous avez fait trop de demandes en peu de temps. Réessayez dans quelques minutes.',
    en: 'You have made too many requests in a short time. Try again in a few minutes.',
  },
};

const unexpected: Sentence = {
  fr: 'Une erreur inattendue s’est produite. Réessayez plus tard.',
  en: 'An unexpected error occurred. Try again later.',
};

/** The sentence for a refusal of better-auth or of the door before it. */
export function authSentence(status: number, code: string | undefined, language: Language): string {
  const general = byStatus[status] ?? (status < 500 ? byStatus[400] : undefined) ?? unexpected;
  return ((code !== undefined && byCode[code]) || general)[language];
}
