import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { toOperator } from '../../ui/place.js';
import { useSearchParams } from '../../ui/routing/filters.js';

export type Field = 'email' | 'otp' | 'password' | 'code';

/** The field of the sign-in form for an error code of the server. undefined: none. */
export function fieldOfRefusal(code: string): Field | undefined {
  if (code.startsWith('CODE_')) return 'otp';
  if (code === 'INVALID_EMAIL') return 'email';
  if (code === 'FACTOR_CODE_WRONG') return 'code';
  return code.includes('PASSWORD') ? 'password' : undefined;
}

/**
 * Messages for a form that was sent without script. The server puts the error code into the address, as `erreur`.
 */
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
  FACTOR_CODE_WRONG: msg`Ce code n’est pas le bon. Prenez celui que l’application montre maintenant : il change toutes les 30 secondes, et ne sert qu’une fois.`,
  TOO_MANY_FACTOR_TRIES: msg`Trop d’essais. Attendez un quart d’heure, puis recommencez.`,
  OIDC_AWAY: msg`Ce service d’identité ne répond pas. Recevez un code par mail à la place.`,
  OIDC_CANCELLED: msg`La connexion ne s’est pas faite là-bas. Recommencez, ou recevez un code par mail.`,
  OIDC_EMAIL_UNVERIFIED: msg`Ce service d’identité n’a pas vérifié votre adresse mail. Recevez un code : il la vérifie.`,
  OIDC_EXPIRED: msg`Cette connexion a trop attendu, ou elle a déjà servi. Recommencez, ou recevez un code par mail.`,
  OIDC_OTHER_ACCOUNT: msg`Ce service d’identité désigne un autre compte que le vôtre. Déconnectez-vous d’abord, ou gardez ce compte tel quel.`,
  OIDC_REFUSED: msg`La réponse de ce service d’identité n’a pas pu être vérifiée. Recevez un code par mail à la place.`,
  TOO_MANY_REQUESTS: msg`Trop de demandes depuis votre connexion. Réessayez dans une minute.`,
  UNAVAILABLE: msg`Le serveur ne répond pas pour le moment. Réessayez dans une minute.`,
};

const unknown = msg`La connexion n’a pas abouti. Réessayez.`;

export const refusalOf = (key: string): MessageDescriptor => refusals[key] ?? unknown;

/**
 * Problem of the last sent form, from the address of the page.
 * @param fields fields of the page; a problem of any other field concerns the whole form
 */
export function useRefusal(fields: readonly Field[]): Problem | undefined {
  const { i18n } = useLingui();
  const [params] = useSearchParams();
  const key = params.get('erreur');
  if (key === null) return undefined;
  const words = i18n._(refusalOf(key));
  // The server continues with the code, since a person with an account got the mail.
  if (key === 'MAIL_MAY_WAIT') return { kind: 'note', message: words, fields: [] };
  const about = fieldOfRefusal(key);
  const field = fields.find((each) => each === about);
  return wrongField(field, words);
}
