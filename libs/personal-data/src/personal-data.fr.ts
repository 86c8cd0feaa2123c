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
  archiveGone: 'Ce lien n’est plus valable : demandez de nouveau vos données, dans la page Moi.',
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

  // Why data of people are processed, for the page about them.
  purpose_account: 'Tenir votre compte',
  what_account:
    'Votre nom, votre adresse, votre langue, votre rôle, et la demande d’effacement, s’il y en a une.',
  purpose_security: 'Vous laisser entrer, et personne d’autre',
  what_security:
    'Mot de passe chiffré, connexions avec leur adresse IP et leur navigateur, liens et codes envoyés, tentatives comptées.',
  purpose_organisation: 'Savoir au nom de qui vous agissez',
  what_organisation: 'Les structures dont vous êtes membre, vos demandes pour en rejoindre une.',
  purpose_profile: 'Montrer ce que vous proposez',
  what_profile: 'Votre profil, vos idées, votre calendrier, et la personne qui vous accompagne.',
  purpose_need: 'Publier les besoins',
  what_need: 'Les besoins que vous écrivez et leurs changements.',
  purpose_matching: 'Trouver qui peut répondre',
  what_matching:
    'Les correspondances entre besoins et profils, ce que vous en avez dit, et une représentation chiffrée du sens des textes.',
  purpose_introduction: 'Organiser les rencontres',
  what_introduction: 'Vos marques d’intérêt, vos réponses, vos messages, les rendez-vous et leur suite.',
  purpose_concept: 'Mener les concepts',
  what_concept: 'Ce que vous écrivez et ajoutez dans un concept, vos décisions et vos fichiers.',
  purpose_public_page: 'Vous nommer sur la page publique d’un concept',
  what_public_page: 'Votre accord ou votre refus d’y être nommé.',
  purpose_group: 'Animer les groupes de travail',
  what_group: 'Vos groupes, vos présences, vos actions, et les comptes rendus qui vous nomment.',
  purpose_notices: 'Vous prévenir',
  what_notices: 'Vos avis, vos mails, vos choix de mails, et si nos mails vous parviennent.',
  purpose_contact: 'Inviter des personnes sans compte',
  what_contact: 'Les adresses auxquelles une invitation a été envoyée, et celles qui n’en veulent plus.',
  purpose_moderation: 'Traiter les signalements',
  what_moderation: 'Le texte signalé, qui l’a écrit, qui le signale, et la réponse.',
  purpose_curation: 'Suivre les dossiers',
  what_curation: 'Les notes et les dossiers de l’équipe.',
  purpose_search: 'Améliorer la recherche',
  what_search:
    'Vos recherches gardées, les besoins que vous avez ouverts, et les mots cherchés, sans votre nom.',
  purpose_audit: 'Pouvoir dire ce qui s’est passé',
  what_audit: 'Qui a fait quoi, et quand. Seule l’équipe lit ce journal.',
  purpose_technical: 'Faire fonctionner le service',
  what_technical: 'Files d’attente, reprises après une coupure, fichiers d’import.',
  kept_account: 'tant que votre compte existe',
  kept_subject: 'tant que l’objet dont il s’agit existe',
  kept_expiry: 'quelques jours',
  kept_days: ({ days }: { days: number }) =>
    days % 365 === 0
      ? `${days / 365} ${days === 365 ? 'an' : 'ans'}`
      : days % 30 === 0
        ? `${days / 30} mois`
        : `${days} jours`,
};
