import { placeIn } from '@passerelle/config/place';
export const fr = {
  title: 'Nom du groupe',
  purpose: 'Ce que le groupe veut faire',
  email: 'Adresse e-mail',
  message: 'Pourquoi vous voulez en être',
  changedMeanwhile:
    'Quelqu’un a modifié ce groupe entre-temps. Relisez-le, puis recommencez : votre texte est gardé.',
  closed: 'Ce groupe est clos.',
  leadNotMember: 'Choisissez quelqu’un qui fait partie du groupe.',
  leadLeaves: 'Vous animez ce groupe : confiez-le d’abord à quelqu’un d’autre.',
  leadRemoved: 'Cette personne anime le groupe : confiez-le d’abord à quelqu’un d’autre.',
  alreadyIn: 'Cette personne fait déjà partie du groupe.',
  youAreIn: 'Vous faites déjà partie de ce groupe.',
  tooManyMembers: ({ max }: { max: number }) =>
    `Ce groupe compte déjà ${max} personnes : c’est le plus qu’un groupe puisse réunir.`,
  tooManyInvitations: ({ max }: { max: number }) =>
    `Vous avez envoyé ${max} invitations en un jour. Continuez demain.`,
  tooManyWaiting: ({ max }: { max: number }) =>
    `${max} invitations attendent déjà une réponse. Retirez-en, ou attendez qu’elles aient répondu.`,
  sameInvitationTwice: 'Cette adresse a déjà reçu deux fois l’invitation aujourd’hui. Réessayez demain.',
  addressInvitedOften: 'Cette adresse a reçu beaucoup d’invitations aujourd’hui. Réessayez demain.',
  tooManyMailsToday: 'Trop de messages partent vers cette adresse aujourd’hui. Réessayez demain.',
  invitationAnswered: 'Cette invitation a déjà reçu sa réponse.',
  invitationExpired: 'Cette invitation n’est plus valable. Demandez-en une autre à qui anime le groupe.',
  requestAnswered: 'Cette demande a déjà reçu sa réponse.',
  sayYourNameFirst: 'Dites d’abord votre nom, sur la page « Moi » : le groupe saura qui demande.',
  tooManyRequests: ({ max }: { max: number }) =>
    `Vous avez fait ${max} demandes en un jour. Continuez demain.`,
  refusedLately: () =>
    `Votre demande a été refusée il y a moins de trente jours. Écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  tooManyGroups: ({ max }: { max: number }) =>
    `Vous avez fondé ${max} groupes qui sont encore ouverts. Terminez-en un avant d’en fonder un autre.`,
  tooManyNeeds: ({ max }: { max: number }) => `Ce groupe suit déjà ${max} besoins.`,
  tooManyConcepts: ({ max }: { max: number }) =>
    `Un groupe suit au plus ${max} concepts, et un concept est suivi par au plus ${max} groupes.`,
  meetingNotHeld: 'Choisissez une séance qui a eu lieu.',
  anotherInvitation: 'Demandez une autre invitation à la personne qui anime le groupe.',
  invitationTitle: ({ group }: { group: string }) => `Rejoindre le groupe de travail « ${group} » ?`,
  invitedBy: ({ inviter }: { inviter: string }) =>
    inviter === '' ? `L’équipe ${placeIn.fr.ofOperator} vous y invite.` : `${inviter} vous y invite.`,
  whatMembersDo:
    'Les membres se retrouvent en séance, lisent les comptes rendus et se partagent ce qu’il y a à faire.',
  acceptInvitation: 'Oui, je rejoins le groupe',
  declineInvitation: 'Non, pas cette fois',
  joined: ({ group }: { group: string }) => `Vous faites partie du groupe « ${group} »`,
  joinedText: 'Vous recevrez les invitations aux séances et les comptes rendus.',
  declined: 'Votre réponse est notée',
  declinedText: 'Vous ne faites pas partie du groupe. La personne à l’origine de l’invitation le saura.',
  withdrawnInvitation: 'Cette invitation a été retirée',
  seeGroup: 'Voir le groupe',
  momentLabel: 'Date et heure',
  placeLabel: 'Lieu',
  linkLabel: 'Lien de la visioconférence',
  agendaLabel: 'Ordre du jour',
  cancelNoteLabel: 'Pourquoi la séance est annulée',
  minutesLabel: 'Compte rendu',
  decisionLabel: 'Décision',
  correctionLabel: 'Ce qui est corrigé',
  nowhere: 'Indiquez un lieu ou le lien d’une visioconférence.',
  momentPast: 'Choisissez un moment à venir.',
  momentLongAgo: 'Choisissez un moment à venir, ou une séance tenue dans les trente derniers jours.',
  momentTooFar: 'Choisissez un moment dans les deux ans qui viennent.',
  meetingBegun: 'Cette séance a commencé : elle ne peut plus être déplacée ni annulée.',
  meetingCancelled: 'Cette séance a été annulée.',
  meetingAhead: 'Cette séance n’a pas encore commencé. Le compte rendu s’envoie une fois qu’elle a eu lieu.',
  meetingChangedMeanwhile:
    'Quelqu’un a modifié cette séance entre-temps. Relisez-la, puis recommencez : votre texte est gardé.',
  writtenMeanwhile: 'Quelqu’un d’autre a écrit en même temps. Votre texte est gardé.',
  tooManyMeetings: ({ max }: { max: number }) => `Ce groupe a déjà ${max} séances.`,
  tooManyMeetingMails: ({ max }: { max: number }) =>
    `Ce groupe a envoyé ${max} messages sur ses séances en un jour. Continuez demain.`,
  tooManyDecisions: ({ max }: { max: number }) => `Cette séance a déjà ${max} décisions.`,
  tooManyEditions: ({ max }: { max: number }) =>
    `Ce compte rendu a déjà été envoyé ${max} fois. Reprenez la correction à la prochaine séance.`,
  notAMember: 'Cette personne ne fait pas partie du groupe.',
  nothingToSend: 'Notez d’abord ce qui s’est dit, une décision ou une action.',
  nothingNew: 'Rien n’a changé depuis le dernier envoi.',
  sayWhatIsCorrected: 'Dites en quelques mots ce qui est corrigé.',
};
