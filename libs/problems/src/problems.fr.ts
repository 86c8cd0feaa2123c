import { numbersIn } from './define-sentences.js';
import { inOneLine } from './in-one-line.js';

const write = numbersIn('fr');
type Counted = number | bigint;

export const fr = {
  // For refusals without their own sentence.
  unauthenticated: 'Connectez-vous pour continuer.',
  forbidden: 'Vous n’avez pas le droit de faire cela.',
  notFound: 'Cet élément n’existe pas ou n’existe plus.',
  badRequest: 'Cette demande n’est pas valable.',
  tooManyRequests: 'Vous avez fait trop de demandes en peu de temps. Réessayez dans quelques minutes.',
  unavailable:
    'Passerelle ne peut pas répondre pour le moment. Rien n’est perdu : réessayez dans quelques instants.',

  // About inputs.
  ofFields: ({ labels, messages }: { labels: readonly string[]; messages: readonly string[] }) =>
    inOneLine(labels, messages),
  required: 'Ce champ est obligatoire.',
  invalid: 'Cette valeur n’est pas valable.',
  notOneOf: ({ values }: { values: readonly string[] }) =>
    `Choisissez l’une de ces valeurs : ${values.join(', ')}.`,
  notANumber: 'Écrivez un nombre.',
  notAWholeNumber: 'Écrivez un nombre entier.',
  noSuchDate: 'Cette date n’existe pas.',
  invalidEmail: 'Cette adresse e-mail n’est pas valable.',
  invalidUrl: 'Cette adresse web n’est pas valable ; elle commence par https://.',
  noUserInAddress: 'Écrivez cette adresse web sans nom ni mot de passe : https://, puis le nom du site.',
  invisibleCharacters: 'Ce texte contient des caractères invisibles ; écrivez-le à la main.',
  searchTooLong: ({ max }: { max: number }) =>
    `Votre recherche est trop longue : ${write(max)} caractères au plus.`,
  tooFewCharacters: ({ min }: { min: Counted }) =>
    Number(min) === 1 ? 'Écrivez au moins un caractère.' : `Écrivez au moins ${write(min)} caractères.`,
  tooManyCharacters: ({ max }: { max: Counted }) =>
    Number(max) === 1 ? 'Un seul caractère est permis.' : `Pas plus de ${write(max)} caractères.`,
  tooFew: ({ min }: { min: Counted }) =>
    Number(min) === 1 ? 'Il en faut au moins un.' : `Il en faut au moins ${write(min)}.`,
  tooMany: ({ max }: { max: Counted }) => `Pas plus de ${write(max)}.`,
  tooEarly: 'Cette date est trop ancienne.',
  tooLate: 'Cette date est trop lointaine.',
  tooSmall: ({ min }: { min: Counted }) => `Écrivez ${write(min)} ou plus.`,
  tooBig: ({ max }: { max: Counted }) => `Écrivez ${write(max)} ou moins.`,
  notAbove: ({ min }: { min: Counted }) => `Écrivez plus de ${write(min)}.`,
  notBelow: ({ max }: { max: Counted }) => `Écrivez moins de ${write(max)}.`,
};
