import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { toOperator } from '../../ui/place.js';

/** Messages for a form that was sent without script: the server puts the error code into the address, as `erreur`. */
const refusals: Readonly<Record<string, MessageDescriptor>> = {
  INVALID_EMAIL: msg`Vérifiez l’adresse : elle s’écrit comme prenom.nom@exemple.fr.`,
  INVALID_EMAIL_OR_PASSWORD: msg`L’adresse ou le mot de passe ne convient pas. Vous pouvez recevoir un code à la place.`,
  ACCOUNT_SUSPENDED: msg`Ce compte est suspendu. Le mail que nous vous avons envoyé dit pourquoi ; écrivez ${toOperator} pour en parler.`,
  EMAIL_NOT_VERIFIED: msg`Cette adresse n’est pas encore confirmée. Recevez un code : il la confirme.`,
  CREDENTIAL_ACCOUNT_NOT_FOUND: msg`Ce compte n’a pas de mot de passe. Recevez un code.`,
  TOO_MANY_PASSWORDS: msg`Trop d’essais. Recevez un code, ou réessayez dans un quart d’heure.`,
  CODE_WRONG: msg`Ce n’est pas le code du dernier mail. Vérifiez les six chiffres.`,
  CODE_EXPIRED: msg`Ce code n’est plus valable. Demandez-en un autre.`,
  CODE_REPLACED: msg`Un mail plus récent est parti : prenez son code.`,
  CODE_SPENT: msg`Ce code a été essayé trop souvent. Demandez-en un autre.`,
  TOO_MANY_CODES: msg`Trop d’essais aujourd’hui pour cette adresse. Ouvrez le lien du mail à la place.`,
  MAILS_ALREADY_SENT: msg`Plusieurs mails viennent de partir à cette adresse. Regardez dans les indésirables, ou réessayez dans une heure.`,
  TOO_MANY_MAILS: msg`Trop de mails ont été demandés aujourd’hui. Si vous avez déjà un compte, le vôtre est peut-être parti : regardez dans votre boîte. Sinon, réessayez demain ou écrivez ${toOperator}.`,
  MAIL_MAY_WAIT: msg`Beaucoup de mails sont demandés en ce moment. Si vous avez déjà un compte, le vôtre est parti. Sinon, redemandez-le dans une heure, ou écrivez ${toOperator}.`,
  MAIL_NOT_SENT: msg`Le mail n’est pas parti. Réessayez dans quelques minutes.`,
  TOO_MANY_REQUESTS: msg`Trop de demandes depuis votre connexion. Réessayez dans une minute.`,
  UNAVAILABLE: msg`Le serveur ne répond pas pour le moment. Réessayez dans une minute.`,
};

const unknown = msg`La connexion n’a pas abouti. Réessayez.`;

export const refusalOf = (key: string): MessageDescriptor => refusals[key] ?? unknown;
