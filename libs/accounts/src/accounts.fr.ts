import { placeIn } from '@passerelle/config/place';
import { momentInWords, ofName } from '@passerelle/mail';
import type { MemberRole } from './actor/actor.js';

const roles: Record<MemberRole, string> = {
  owner: 'responsable',
  member: 'membre',
};

export const fr = {
  // people
  noAddressInName:
    'Écrivez ce nom sans adresse web ni point entre deux mots : il figure dans les messages que nous envoyons.',
  noNumberInName:
    'Écrivez ce nom sans numéro de téléphone ni autre suite de six chiffres (une référence comme L 02 03 025 convient) : il figure dans les messages que nous envoyons.',
  nameOfOurs: () =>
    `Ce nom ressemble à celui de Passerelle ou ${placeIn.fr.ofOperator} : choisissez-en un autre. Si c’est vraiment le vôtre, écrivez à l’équipe ${placeIn.fr.ofOperator}, qui l’inscrira.`,

  // organisations
  organisationChanged:
    'Cette structure a été modifiée entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
  organisationName: 'Nom',
  organisationKind: 'Nature',
  organisationSiret: 'SIRET',
  organisationWebsite: 'Site web',
  sirenLength: 'Un SIREN compte 9 chiffres.',
  sirenKey: 'Ce SIREN n’existe pas : vérifiez chaque chiffre.',
  siretLength: 'Un SIRET compte 14 chiffres : les 9 du SIREN, puis 5 pour l’établissement.',
  siretKey: 'Ce SIRET n’existe pas : vérifiez chaque chiffre.',
  siretTaken: ({ name }: { name: string }) =>
    `${name} est déjà inscrite avec ce SIRET. Demandez à la rejoindre : ses responsables recevront votre demande et y répondront.`,
  tooManyOrganisations: ({ max }: { max: number }) =>
    `Vous êtes déjà responsable de ${max} structures. Pour en inscrire une autre, écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  dayInThePast: 'Cette date est passée. Choisissez aujourd’hui ou un jour à venir.',
  endBeforeStart: 'Le dernier jour ne peut pas précéder le premier.',
  absenceTooLong: () =>
    `Une absence dure un an au plus. Au-delà, mettez le profil en pause, ou dites-le à l’équipe ${placeIn.fr.ofOperator}.`,

  // members
  youAreTheLastOwner: 'La structure n’a pas d’autre responsable que vous. Nommez-en d’abord un autre.',
  isTheLastOwner: 'La structure n’a pas d’autre responsable. Nommez-en d’abord un autre.',

  // invitations
  alreadyMember: 'Cette personne est déjà membre de la structure.',
  invitationGone: 'Cette invitation n’est plus valable. Demandez-en une autre.',
  invitationForAnother: 'Cette invitation a été envoyée à une autre adresse que celle de votre compte.',
  alreadySeen: 'Un animateur a déjà vérifié cette structure.',
  invitesBeforeSeen: ({ max }: { max: number }) =>
    `${max} invitations sont déjà parties. Pour en envoyer d’autres, il faut que l’équipe ${placeIn.fr.ofOperator} ait vu votre structure : déposez un besoin, ou écrivez-lui.`,
  tooManyInvitations: ({ max }: { max: number }) =>
    `Vous avez envoyé ${max} invitations en un jour. Continuez demain.`,
  sameInvitationTwice:
    'Cette invitation est déjà partie deux fois aujourd’hui. Vérifiez l’adresse, ou renvoyez-la demain.',
  addressInvitedOften: 'Cette adresse a déjà reçu plusieurs invitations aujourd’hui. Invitez-la demain.',
  tooManyMailsToday: () =>
    `Passerelle ne peut pas écrire à d’autres nouvelles adresses pour l’instant. Renvoyez cette invitation dans une heure ou, au plus tard, demain ; ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  invitationTitle: ({ organisation }: { organisation: string }) => `Rejoindre ${organisation}`,
  invitationText: ({
    organisation,
    role,
    email,
  }: {
    organisation: string;
    role: MemberRole;
    email: string;
  }) =>
    `Cette invitation vous fait entrer dans ${organisation} comme ${roles[role]}, avec l’adresse ${email}.`,
  agreeToJoin: ({ organisation }: { organisation: string }) => `Oui, je rejoins ${organisation}.`,
  acceptInvitation: 'Accepter l’invitation',
  joined: ({ organisation }: { organisation: string }) => `Vous êtes membre ${ofName(organisation)}`,
  anotherInvitation: 'La personne qui vous a envoyé l’invitation peut vous en envoyer une autre.',

  // sessions
  device: ({ browser, system }: { browser: string | null; system: string | null }) =>
    browser && system ? `${browser} sur ${system}` : (browser ?? system ?? 'Appareil inconnu'),

  // join requests
  sayYourNameFirst:
    'Indiquez d’abord votre prénom et votre nom : les responsables de la structure les liront.',
  siretUnknown: 'Aucune structure n’est inscrite avec ce SIRET. Vous pouvez l’inscrire vous-même.',
  youAreAMember: 'Vous êtes déjà membre de cette structure.',
  refusedLately: () =>
    `Cette structure n’a pas accepté votre dernière demande. Vous pourrez en envoyer une autre 30 jours après sa réponse ; d’ici là, parlez-en à votre responsable ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  tooManyJoinRequests: 'Vous avez demandé à rejoindre plusieurs structures aujourd’hui. Continuez demain.',
  organisationAskedOften: 'Cette structure a reçu beaucoup de demandes aujourd’hui. Envoyez la vôtre demain.',
  joinRequestSettled: ({ state }: { state: 'accepted' | 'refused' | 'withdrawn' }) =>
    ({
      accepted: 'Cette demande est déjà acceptée.',
      refused: 'Cette demande est déjà refusée.',
      withdrawn: 'Cette demande a été retirée.',
    })[state],
  joinRequestTitle: ({ asker, organisation }: { asker: string; organisation: string }) =>
    `${asker} demande à rejoindre ${organisation}`,
  joinRequestText: ({
    asker,
    domain,
    organisation,
  }: {
    asker: string;
    domain: string;
    organisation: string;
  }) =>
    `Son adresse finit par @${domain} ; la page de votre structure la montre en entier. Si vous acceptez, ${asker} verra les besoins, les rencontres et les messages ${ofName(organisation)}.`,
  acceptToJoin: ({ asker }: { asker: string }) => `J’accepte : ${asker} devient membre`,
  refuseToJoin: ({ asker }: { asker: string }) => `Je n’accepte pas : nous en informerons ${asker} par mail`,
  joinRequestAccepted: ({ asker, organisation }: { asker: string; organisation: string }) =>
    `${asker} est membre ${ofName(organisation)}`,
  joinRequestRefused: 'Cette demande est refusée',
  joinRequestWithdrawn: 'Cette demande a été retirée',
  joinRequestElsewhere: 'Connectez-vous : les demandes en attente sont sur la page de votre structure.',

  // account
  lastAdmin: 'C’est le dernier administrateur. Nommez d’abord un autre administrateur.',
  ownAccount: 'Vous ne pouvez pas suspendre votre propre compte.',
  alreadySuspended: 'Ce compte est déjà suspendu.',
  notSuspended: 'Ce compte n’est pas suspendu.',
  suspensionReason: 'Raison',
  addressNeedsProof:
    'Pour donner une autre adresse à ce compte, écrivez son mot de passe, ou le code que nous envoyons à l’adresse actuelle.',
  passwordsBusy: 'Beaucoup de personnes entrent en ce moment. Réessayez dans quelques secondes.',
  undoAddressTitle: 'Reprendre votre compte',
  undoAddressText: ({ email }: { email: string }) =>
    `Votre compte Passerelle retrouvera l’adresse ${email}, et tous les appareils seront déconnectés, même ceux de la personne qui l’a changée.`,
  undoAddressPassword:
    'Le mot de passe, s’il y en a un, ne servira plus : vous entrerez par un code, et pourrez en choisir un autre.',
  undoAddressAgreement: 'Oui, ce compte est le mien : je le reprends.',
  undoAddressButton: 'Reprendre mon compte',
  addressRestoredTitle: 'Vous avez repris votre compte',
  addressRestored: ({ email }: { email: string }) =>
    `Son adresse est de nouveau ${email}. Tous les appareils sont déconnectés : entrez par un code envoyé à cette adresse.`,
  writeToUsForAccount: () =>
    `Ce lien ne sert plus : il est valable une semaine, et une fois. Si vous n’entrez plus dans votre compte, écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  alreadyYourAddress: 'C’est déjà l’adresse de votre compte.',
  addressAskedOften:
    'Plusieurs codes viennent d’être demandés. Utilisez celui du dernier message, ou réessayez dans une heure.',
  addressAskedAllDay: 'Beaucoup de codes ont été demandés aujourd’hui. Réessayez demain.',
  tooManyMailsForAddress: () =>
    `Passerelle ne peut pas écrire à d’autres nouvelles adresses pour l’instant. Réessayez dans une heure ou, au plus tard, demain ; ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  addressCodeSpent:
    'Plusieurs codes essayés n’étaient pas les bons : celui du dernier message ne sert plus. Demandez-en un nouveau.',
  accountSuspended: () =>
    `Ce compte est suspendu. Nous vous avons écrit pourquoi ; pour contester cette décision, écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  email: 'Adresse e-mail',
  personName: 'Nom',
  language: 'Langue',
  memberRole: 'Rôle',

  // Imported contacts.
  contactOrganisation: 'Structure',
  contactFirstName: 'Prénom',
  contactName: 'Nom de la personne',
  contactAlreadyInFile: ({ row }: { row: number }) =>
    `La ligne ${row} donne un autre rôle à cette personne dans cette structure.`,
  organisationOnlyByName: ({ name }: { name: string }) =>
    `Le nom « ${name} » ne suffit pas à reconnaître la structure : ajoutez son SIRET.`,
  noSuchOrganisation: 'Aucune structure n’a cet identifiant.',
  contactHasLeft: 'Cette personne a quitté la structure : invitez-la depuis la page de la structure.',
  contactInvitedOtherwise:
    'Cette personne est déjà invitée avec un autre rôle : changez-le depuis la page de la structure.',
  invitationIsGone: 'Cette invitation n’existe plus.',
  invitationWasSent:
    'Cette invitation a été envoyée depuis l’import : retirez-la depuis la page de la structure.',
  password: 'Mot de passe',

  // authentication: refusals of better-auth, and our own refusals before the call of better-auth.
  invalidEmail: 'Cette adresse e-mail n’est pas valable.',
  invalidName: 'Indiquez votre prénom et votre nom, en 120 caractères au plus et sans adresse web.',
  wrongEmailOrPassword: 'L’adresse ou le mot de passe ne sont pas les bons.',
  wrongPassword: 'Le mot de passe n’est pas le bon.',
  emailNotConfirmed: 'Cette adresse n’est pas encore confirmée. Ouvrez le lien que nous vous avons envoyé.',
  passwordTooShort: ({ min }: { min: number }) => `Choisissez un mot de passe d’au moins ${min} caractères.`,
  passwordTooCommon: 'Ce mot de passe est facile à deviner. Choisissez plutôt une phrase de plusieurs mots.',
  tooManyPasswords:
    'Trop de mots de passe ont été essayés pour cette adresse. Demandez un lien de connexion par e-mail, ou réessayez dans un quart d’heure.',
  mailsAlreadySent:
    'Plusieurs messages viennent d’être envoyés à cette adresse. Ouvrez le plus récent, peut-être rangé parmi les indésirables.',
  codeWrong: 'Ce code n’est pas le bon. Vérifiez les six chiffres dans le message que vous avez reçu.',
  codeExpired: 'Ce code ne sert plus : il a déjà servi, ou il a plus de dix minutes. Demandez-en un nouveau.',
  codeReplaced: 'Un message plus récent est parti à cette adresse. Utilisez le code qu’il contient.',
  codeSpent:
    'Plusieurs codes essayés n’étaient pas les bons : celui du dernier message ne sert plus. Appuyez sur le bouton de ce message, ou demandez un nouveau code.',
  tooManyCodes:
    'Trop de codes ont été essayés pour cette adresse. Pour entrer, appuyez sur le bouton du message que vous avez reçu.',
  passwordTooLong: ({ max }: { max: number }) => `Choisissez un mot de passe de ${max} caractères au plus.`,
  noPasswordYet: 'Votre compte n’a pas encore de mot de passe. Demandez à en choisir un.',
  foreignRequest: 'Cette demande ne vient pas de Passerelle.',
  nothingHere: 'Il n’y a rien à cette adresse.',
  requestTooLong: 'Cette demande est trop longue.',
  requestNotJson: 'Envoyez cette demande en JSON.',
  unexpected: 'Une erreur inattendue s’est produite. Réessayez plus tard.',
  tooManyMails: () =>
    `Trop de messages ont été demandés aujourd’hui. Si vous avez déjà un compte, le vôtre est peut-être parti : regardez dans votre boîte. Sinon, réessayez demain ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  mailMayWait: () =>
    `Beaucoup de messages sont demandés en ce moment. Si vous avez déjà un compte, le vôtre est parti. Sinon, redemandez-le dans une heure, ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  mailNotSent: 'Le message n’a pas pu être envoyé. Vérifiez l’adresse et réessayez dans quelques minutes.',

  // write quotas
  wroteTooMuch: ({ minutes }: { minutes: number }) =>
    `Vous avez beaucoup écrit en peu de temps. Vous pourrez continuer dans ${
      minutes === 1
        ? 'une minute'
        : minutes < 100
          ? `${minutes} minutes`
          : `${Math.ceil(minutes / 60)} heures`
    }.`,

  // sign-in links
  signInPageTitle: 'Se connecter',
  signInPageText:
    'Indiquez votre adresse e-mail. Nous vous envoyons un code à six chiffres, valable dix minutes : il vous fait entrer sans mot de passe.',
  sendSignInCode: 'Recevoir mon code',
  signInTitle: 'Connexion à Passerelle',
  signInText: 'Une dernière confirmation avant d’entrer dans Passerelle.',
  signInHere: 'Oui, c’est moi : je me connecte sur cet appareil.',
  signIn: 'Me connecter',
  createAccountTitle: 'Créer votre compte',
  createAccountText: 'Votre adresse est confirmée. Dites-nous comment vous vous appelez.',
  createAccount: 'Créer mon compte',
  anotherSignInLink:
    'S’il vient de servir dans ce navigateur, Passerelle vous est déjà ouverte. Sinon, demandez un nouveau message : il contient un autre lien, et un code.',
  sendAnotherMail: 'Demander un nouveau message',
  passwordLength: ({ min }: { min: number }) =>
    `Au moins ${min} caractères. Une phrase facile à retenir convient très bien.`,
  passwordOutOfBounds: ({ min, max }: { min: number; max: number }) =>
    `Un mot de passe compte de ${min} à ${max} caractères.`,
  newPasswordTitle: 'Choisir un mot de passe',
  newPasswordText: 'Il remplacera l’ancien, et vos autres appareils seront déconnectés.',
  newPassword: 'Nouveau mot de passe',
  savePassword: 'Enregistrer et me connecter',
  passwordChangedTitle: 'Votre mot de passe est changé',
  passwordChanged:
    'Vous êtes connecté ici, et vos autres appareils sont déconnectés. Vous pouvez fermer cette page, ou continuer.',
  passwordLinkUsed:
    'Ce lien a déjà servi : il ne change plus rien. Pour choisir un autre mot de passe, demandez un nouveau message.',
  anotherPasswordLink: 'Demandez de nouveau à changer de mot de passe : vous en recevrez un autre.',
  confirmTitle: 'Confirmer votre adresse',
  confirmText: 'Confirmez seulement si c’est vous qui venez de créer un compte Passerelle.',
  yourPassword: 'Votre mot de passe',
  yourPasswordHint: ({ length }: { length: string }) =>
    `Celui que vous avez choisi en créant le compte, ou un autre : il sera le vôtre. ${length}`,
  decidedBy: ({ problem, name, at }: { problem: string; name: string; at: string }) =>
    `${problem} Dernière décision : ${name}, ${momentInWords(new Date(at), 'fr')}.`,
  decidedByYou: ({ problem, at }: { problem: string; at: string }) =>
    `${problem} Votre dernière décision date du ${momentInWords(new Date(at), 'fr')}.`,
  confirm: 'Confirmer et me connecter',
  anotherConfirmation: 'Connectez-vous avec votre mot de passe : nous vous en enverrons un autre.',

  // second factor
  passkeyName: 'Nom de la clé d’accès',
  factorResetReason: 'Raison',
  factorCodeWrong:
    'Ce code n’est pas le bon. Prenez celui que l’application montre maintenant : il change toutes les 30 secondes, et ne sert qu’une fois.',
  appExists: 'Une application de codes est déjà en place. Retirez-la d’abord.',
  appNotOffered: 'Recommencez : aucune application n’attend de code.',
  noFactor: 'Votre compte n’a pas encore de double vérification.',
  lastFactor:
    'C’est votre seule double vérification, et votre rôle en demande une. Ajoutez-en d’abord une autre.',
  ownFactor: 'Un autre administrateur peut effacer votre double vérification ; pas vous.',
  factorProofNeeded: 'Confirmez d’abord que c’est vous.',
  passkeyRefused: 'Cette clé d’accès n’a pas été reconnue. Recommencez, ou prenez un autre moyen.',
  tooManyPasskeys: ({ max }: { max: number }) =>
    `Vous avez déjà ${max} clés d’accès. Retirez-en une d’abord.`,
  tooManyFactorTries: 'Trop d’essais. Attendez un quart d’heure, puis recommencez.',

  // Actions in the audit log.
  did_complainOfMails: 'a noté qu’un mail a été signalé comme indésirable',
  did_noteMailReach: 'a noté si les mails arrivent',
  did_proveAddress: 'a constaté que les mails arrivent',
  did_changeAddress: 'a changé d’adresse e-mail',
  did_undoAddressChange: 'a repris son ancienne adresse e-mail',
  did_suspend: 'a suspendu le compte',
  did_reinstate: 'a rouvert le compte',
  did_setRole: 'a changé le rôle',
  did_endSessions: 'a déconnecté des appareils',
  toProviderTitle: ({ provider }: { provider: string }) => `Se connecter avec ${provider}`,
  toProviderText: ({ provider }: { provider: string }) =>
    `Vous allez sur le site de ${provider}, puis vous revenez ici.`,
  toProvider: ({ provider }: { provider: string }) => `Continuer vers ${provider}`,

  did_linkIdentity: 'a relié son compte à un service d’identité',
  did_unlinkIdentity: 'a délié son compte d’un service d’identité',
  did_addAuthenticatorApp: 'a ajouté une application de codes',
  did_addPasskey: 'a ajouté une clé d’accès',
  did_removeAuthenticatorApp: 'a retiré une application de codes',
  did_removePasskey: 'a retiré une clé d’accès',
  did_renewRecoveryCodes: 'a renouvelé ses codes de secours',
  did_useRecoveryCode: 'est entré avec un code de secours',
  did_resetSecondFactor: 'a effacé la double vérification',
  did_create: 'a créé',
  did_import: 'a importé',
  did_undoImport: 'a annulé un import',
  did_update: 'a modifié',
  did_confirmSeen: 'a vérifié la structure',
  did_setAbsence: 'a déclaré une absence',
  did_invite: 'a invité quelqu’un',
  did_withdrawInvitation: 'a retiré une invitation',
  did_join: 'a rejoint la structure',
  did_leave: 'a quitté la structure',
  did_removeMember: ({ whom }: { whom: string | null }) =>
    whom === null ? 'a retiré un membre' : `a retiré ${whom} de la structure`,
  did_changeRole: ({ whom }: { whom: string | null }) =>
    whom === null ? 'a changé le rôle d’un membre' : `a changé le rôle ${ofName(whom)}`,
  did_requestToJoin: 'a demandé à rejoindre',
  did_acceptToJoin: 'a accepté une demande pour rejoindre',
  did_refuseToJoin: 'a refusé une demande pour rejoindre',
  did_withdrawRequestToJoin: 'a retiré sa demande pour rejoindre',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_name: 'nom',
  field_kind: 'nature',
  field_siret: 'SIRET',
  field_website: 'site web',
  field_awayFrom: 'début d’absence',
  field_awayUntil: 'fin d’absence',

  // Roles in an organisation or on the platform.
  role_member: 'membre',
  role_owner: 'responsable',
  role_none: 'utilisateur',
  role_admin: 'administrateur',
  role_curator: () => `animateur ${placeIn.fr.operatorName}`,
};
