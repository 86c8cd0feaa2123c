import { placeIn } from '@passerelle/config/place';

export const fr = {
  proofNeeded:
    'Pour être sûrs que c’est bien vous, donnez votre mot de passe ou le code que nous venons de vous envoyer.',
  lastAdmin:
    'Vous êtes la seule personne à administrer Passerelle : donnez d’abord ce rôle à quelqu’un d’autre.',
  alreadyAsked: 'L’effacement de ce compte est déjà demandé.',
  notAsked: 'L’effacement de ce compte n’est pas demandé.',
  tooManyLinks: 'Trop de liens ont été demandés pour cette adresse. Réessayez demain.',
  tooManyExports:
    'Vos données viennent d’être préparées. Vous pourrez les demander de nouveau dans une heure.',
  conceptEnds: 'La dernière personne qui y prenait part a quitté Passerelle.',
  writeToUs: () =>
    `Demandez-en un nouveau sur la page « Vos données », ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,

  // What is held alone.
  holdingOrganisation: ({ title }: { title: string }) => `la structure « ${title} »`,
  holdingProfile: ({ title }: { title: string }) => `le profil « ${title} »`,
  holdingConcept: ({ title }: { title: string }) => `le concept « ${title} »`,
  holdingGroup: ({ title }: { title: string }) => `le groupe de travail « ${title} »`,
  handedOver: ({ what, to }: { what: string; to: string }) => `${what} : passe à ${to}`,
  isClosed: ({ what }: { what: string }) => `${what} : fermé, et ses textes effacés`,

  // The page behind the link that erases.
  eraseTitle: 'Effacer votre compte',
  eraseText: ({ days }: { days: number }) =>
    days === 0
      ? 'Votre compte sera effacé tout de suite, avec ce que vous avez écrit.'
      : `Votre compte sera effacé dans ${days} ${days === 1 ? 'jour' : 'jours'}, avec ce que vous avez écrit. D’ici là, vous pourrez changer d’avis.`,
  eraseHeld: ({ list }: { list: string }) => `Vous êtes la seule personne à tenir :\n${list}`,
  eraseAgreement: 'Oui, je veux que mon compte et mes textes soient effacés.',
  eraseButton: 'Effacer mon compte',
  erasePendingTitle: 'Votre compte va être effacé',
  erasePending: ({ day }: { day: string }) =>
    `Il le sera le ${day}. Nous vous avons envoyé un message : son lien permet de changer d’avis jusque-là.`,

  // The page behind the link that keeps the account.
  keepTitle: 'Garder votre compte',
  keepText: ({ day }: { day: string }) =>
    `L’effacement de votre compte est prévu le ${day}. Voulez-vous le garder ?`,
  keepAgreement: 'Oui, je garde mon compte.',
  keepButton: 'Garder mon compte',
  keptTitle: 'Votre compte est gardé',
  kept: 'Rien n’est effacé. Vous pouvez vous connecter comme avant.',

  // What the audit log says was done.
  did_askErasure: 'a demandé l’effacement du compte',
  did_keepAccount: 'a gardé le compte',
  did_erase: 'a effacé le compte',
  did_exportData: 'a exporté les données de la personne',
  did_dropProject: 'a effacé le projet importé resté sans réponse',
};
