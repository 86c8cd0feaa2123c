import { placeIn } from '@passerelle/config/place';
export const fr = {
  // For every page.
  optional: '(facultatif)',
  leaveEmpty: 'Laissez ce champ vide',
  robot:
    'Rien n’a été fait : un champ que personne ne voit a été rempli, comme le font les robots. Si vous êtes une personne, remplissez la page de nouveau.',
  notAgreed: 'Rien n’a été fait : cochez d’abord la case, puis appuyez de nouveau sur le bouton.',
  place: () => `Passerelle, un service ${placeIn.fr.ofOperatorInFull}, ${placeIn.fr.operatorSeat}`,
  question: 'Une question ?',
  openProduct: 'Ouvrir Passerelle',

  // About invalid links.
  goneTitle: 'Ce lien n’est plus valable',
  gone: 'Il a déjà servi, ou il est trop ancien.',
  unknownTitle: 'Ce lien ne mène nulle part',
  unknown: 'Il est peut-être incomplet. Copiez-le en entier depuis le message que vous avez reçu.',
  foreignTitle: 'Cette demande ne vient pas de Passerelle',
  foreign: 'Rouvrez le lien que vous avez reçu par e-mail.',
  tooManyTitle: 'Trop de tentatives',
  tooMany: 'Réessayez dans une minute.',
  unavailableTitle: 'Passerelle ne peut pas répondre pour le moment',
  unavailable: 'Votre lien reste valable : rouvrez-le dans quelques instants.',

  // For several links.
  signedInTitle: 'Connexion réussie',
  signedIn: 'Vous pouvez fermer cette page, ou continuer ici.',
  signInNow: ({ email }: { email: string }) =>
    `Pour continuer, connectez-vous avec l’adresse ${email}, si ce n’est pas déjà fait.`,
  signIn: 'Me connecter',
  yourAnswer: 'Votre réponse',
  sendAnswer: 'Envoyer ma réponse',
  chooseAnAnswer: 'Choisissez une réponse.',
  yourName: 'Votre prénom et votre nom',
  nameMissing: 'Indiquez votre prénom et votre nom, en 120 caractères au plus.',
};
