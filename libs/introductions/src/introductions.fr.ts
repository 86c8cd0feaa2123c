import { placeIn } from '@passerelle/config/place';
import { momentInWords } from '@passerelle/mail';
import { dayInWords } from './day-in-words.js';

interface Named {
  name: string;
}
/** A day, such as “2026-12-03”. */
interface Until {
  until: string | null;
}

export const fr = {
  // States of an introduction.
  waitingForAnswers: 'en attente de réponse',
  accepted: 'acceptée',
  met: 'suivie d’une rencontre',
  succeeded: 'conclue par un succès',
  fruitless: 'restée sans suite',
  declined: 'déclinée',
  lapsed: 'restée sans réponse',
  withdrawn: 'retirée',
  // Further states of an interest.
  waitingForAnAnswer: 'en attente de réponse',
  introduced: 'suivie d’une proposition de rencontre',

  // Actions on an introduction.
  beAccepted: 'être acceptée',
  beDeclined: 'être déclinée',
  lapse: 'arriver à échéance',
  beWithdrawn: 'être retirée',
  beMet: 'donner lieu à une rencontre',
  beConcluded: 'être conclue',
  becomeOpen: 'redevenir ouverte',
  // Further actions on an interest.
  beMarkedAgain: 'être renouvelée',
  beIntroduced: 'donner lieu à une rencontre',

  // About changes of an introduction.
  nothingToUndo:
    'Trop tard : les personnes concernées sont déjà prévenues, cela ne s’annule plus sans bruit.',
  alreadyUndone: 'Cette décision est déjà annulée, et personne n’en est prévenu.',
  alreadyAnswered:
    'Une des parties a déjà répondu ou écrit : la proposition ne s’annule plus. Vous pouvez la retirer.',
  introductionsLabel: 'Rencontres',
  introductionIsAlready: ({ state }: { state: string }) => `Cette rencontre est déjà ${state}.`,
  introductionCannot: ({ state, action }: { state: string; action: string }) =>
    `Cette rencontre est ${state} : elle ne peut pas ${action}.`,
  replyCannotChange: ({ state }: { state: string }) =>
    `Cette rencontre est ${state} : votre réponse ne peut plus changer.`,
  alreadyAccepted: 'Vous avez déjà accepté. Il reste à l’autre partie de répondre.',
  nothingToTakeBack: 'Vous n’avez pas encore répondu : il n’y a rien à annuler.',
  noMeetingNow: 'Un rendez-vous se fixe une fois que les deux parties ont accepté, et avant la rencontre.',
  noMeetingToCallOff: 'Aucun rendez-vous n’est à venir : il n’y a rien à annuler.',
  timeNotProposed: 'Ce moment n’est plus proposé. Relisez les propositions de l’autre partie.',
  meetingSince: 'Un rendez-vous vient d’être fixé à un autre moment. Relisez-le avant d’en changer.',
  changedTooOften: () =>
    `Cela a déjà changé plusieurs fois aujourd’hui. Attendez demain, ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  noteNeeded: 'Avec le motif « autre », dites en quelques mots pourquoi.',

  // About conversations.
  noLongerInTouch:
    'Cette rencontre a été retirée : vous pouvez relire vos échanges, mais plus vous écrire ici.',
  unsupervisedNow:
    'Personne n’accompagne plus ce profil pour le moment : vous pouvez relire vos échanges, et vous pourrez écrire de nouveau ensuite.',
  tooManyMessages: ({ count }: { count: number }) =>
    `Vous avez envoyé ${count} messages en une heure. Attendez un peu avant d’en envoyer d’autres.`,

  // About interests.
  interestIsAlready: ({ state }: { state: string }) => `Cette marque d’intérêt est déjà ${state}.`,
  interestCannot: ({ state, action }: { state: string; action: string }) =>
    `Cette marque d’intérêt est ${state} : elle ne peut pas ${action}.`,
  interestRests: ({ until }: Until) =>
    `L’équipe ${placeIn.fr.ofOperator} n’a pas donné suite à votre marque d’intérêt pour ce besoin. Vous pourrez la renouveler à partir du ${dayInWords(until, 'fr')}.`,
  tooManyInterests: ({ count }: { count: number }) =>
    `Vous attendez déjà une réponse pour ${count} besoins. Retirez une marque d’intérêt, ou attendez la réponse de l’équipe ${placeIn.fr.ofOperator}.`,

  // About requests of companies to meet a solver.
  requestIsOpen: () =>
    `Vous avez déjà demandé cette rencontre : l’équipe ${placeIn.fr.ofOperator} vous répondra.`,
  requestIsWithdrawn: 'Cette demande de rencontre a été retirée.',
  requestIsDeclined: 'Cette demande de rencontre a déjà reçu une réponse.',
  requestIsIntroduced: 'Cette demande de rencontre a déjà donné lieu à une rencontre.',
  requestRests: ({ until }: Until) =>
    `L’équipe ${placeIn.fr.ofOperator} n’a pas donné suite à cette demande. Vous pourrez la renouveler à partir du ${dayInWords(until, 'fr')}.`,
  tooManyRequests: ({ count }: { count: number }) =>
    `${count} demandes de rencontre attendent déjà une réponse pour ce besoin. Retirez-en une, ou attendez la réponse de l’équipe ${placeIn.fr.ofOperator}.`,
  askedTooOften: ({ count }: { count: number }) =>
    `Vous avez demandé ${count} rencontres en un jour. Revenez demain : l’équipe ${placeIn.fr.ofOperator} lit chaque demande.`,
  askedOffline: 'Ce besoin n’est pas en ligne : une rencontre se demande quand il l’est.',
  askedForOneself: 'Ce profil et votre structure ont une personne en commun : vous vous connaissez déjà.',
  askedInTouch: 'Une rencontre avec ce porteur de solution est déjà proposée pour ce besoin.',
  askedHidden: 'Ce profil n’est plus visible.',
  askedCoolingDown: ({ until }: Until) =>
    `Une rencontre avec ce porteur de solution a été déclinée pour ce besoin. Vous pourrez la demander à partir du ${dayInWords(until, 'fr')}.`,

  // Blockers, for a curator who proposes the pair.
  needNotOnline: 'Ce besoin n’est pas en ligne : seul un besoin publié peut être présenté.',
  solverOfCompany: ({ name }: Named) =>
    `« ${name} » et l’entreprise ont une personne ou une structure en commun.`,
  solverInTouchBy: ({ name, curator, at }: { name: string; curator: string; at: string }) =>
    `« ${name} » est déjà en relation avec cette entreprise pour ce besoin : proposé par ${curator}, ${momentInWords(new Date(at), 'fr')}.`,
  solverInTouch: ({ name }: Named) => `« ${name} » est déjà en relation avec l’entreprise pour ce besoin.`,
  solverHidden: ({ name }: Named) =>
    `Le profil « ${name} » est masqué : il ne peut pas être mis en relation.`,
  solverIncomplete: ({ name }: Named) =>
    `Le profil « ${name} » est incomplet : il ne peut pas encore être présenté.`,
  solverUnsupervised: ({ name }: Named) =>
    `« ${name} » a moins de 18 ans, et personne ne l’accompagne encore : demandez-lui de nommer son tuteur ou son enseignant dans son profil.`,
  solverPaused: ({ name }: Named) => `« ${name} » est en pause et ne souhaite pas de besoin pour le moment.`,
  solverAway: ({ name, until }: Named & Until) =>
    `« ${name} » s’absente jusqu’au ${dayInWords(until, 'fr')}.`,
  solverAway_exams: ({ name, until }: Named & Until) =>
    `« ${name} » est en examens jusqu’au ${dayInWords(until, 'fr')}.`,
  solverAway_holidays: ({ name, until }: Named & Until) =>
    `« ${name} » est en vacances jusqu’au ${dayInWords(until, 'fr')}.`,
  solverAway_company: ({ name, until }: Named & Until) =>
    `« ${name} » est en entreprise jusqu’au ${dayInWords(until, 'fr')}.`,
  solverAway_school: ({ name, until }: Named & Until) =>
    `« ${name} » est en formation jusqu’au ${dayInWords(until, 'fr')}.`,
  solverCoolingDown: ({ name, until }: Named & Until) =>
    `Une rencontre de ce besoin avec « ${name} » a été déclinée : elle peut être proposée de nouveau à partir du ${dayInWords(until, 'fr')}.`,
  solverFull: ({ name, cap }: Named & { cap: number }) =>
    `« ${name} » a atteint son plafond du mois (${cap}). Il se libère le premier du mois prochain.`,

  // The same blockers, for a person who wants to answer the need with their own profile.
  needOffline: 'Ce besoin n’est plus en ligne.',
  needOfYours: 'Ce besoin vient de votre propre structure.',
  youAreInTouch: 'Vous êtes déjà en relation avec l’entreprise pour ce besoin.',
  youAreHidden: () => `Votre profil est masqué : écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  youAreIncomplete: 'Complétez d’abord votre profil : l’entreprise doit pouvoir le lire.',
  youAreUnsupervised:
    'Vous avez moins de 18 ans : nommez d’abord, dans votre profil, la personne qui vous accompagne. Elle doit accepter.',
  youArePaused: 'Votre profil est en pause. Reprenez-le d’abord pour répondre à un besoin.',
  youAreAway: ({ until }: Until) =>
    `Vous avez annoncé une absence jusqu’au ${dayInWords(until, 'fr')}. Modifiez-la d’abord.`,
  youAreCoolingDown: ({ until }: Until) =>
    `Une rencontre pour ce besoin a été déclinée. Vous pourrez y répondre de nouveau à partir du ${dayInWords(until, 'fr')}.`,
  youAreFull: ({ cap }: { cap: number }) =>
    `Vous avez atteint le nombre de rencontres que vous acceptez par mois (${cap}). Relevez-le dans votre profil, ou attendez le mois prochain.`,

  // About proposals.
  problemOfNeed: ({ title, problem }: { title: string; problem: string }) => `« ${title} » — ${problem}`,
  nobodyOfCompany:
    'Personne de cette entreprise n’a de compte pour répondre. Donnez l’adresse de quelqu’un : il répondra depuis le mail.',
  companyRefusesMails:
    'Cette adresse a demandé à ne plus recevoir nos messages. Donnez celle de quelqu’un d’autre.',
  mailsDoNotReachCompany: 'Nos messages n’arrivent pas à cette adresse. Donnez-en une autre.',
  companyEmail: 'Adresse de quelqu’un de l’entreprise',
  companyAway: ({ until }: Until) =>
    `L’entreprise s’absente jusqu’au ${dayInWords(until, 'fr')} : attendez son retour.`,
  matchDismissed: ({ name }: Named) =>
    `Le rapprochement de ce besoin avec « ${name} » a été écarté. S’il convient tout de même, rétablissez-le d’abord.`,
  refusesMails: ({ name }: Named) =>
    `« ${name} » a demandé à ne plus recevoir nos messages : personne ne lirait la proposition. Appelez d’abord, ou présentez quelqu’un d’autre.`,
  mailsDoNotReach: ({ name }: Named) =>
    `Nos messages n’arrivent plus à « ${name} » : l’adresse n’existe plus. Appelez d’abord : il suffit d’une nouvelle adresse, ou d’un code recopié dans « Moi ».`,
  nobodyOfSolver: ({ name }: Named) =>
    `Personne ne tient encore le profil « ${name} », et nous n’avons pas d’adresse à laquelle lui écrire. Invitez d’abord son porteur à le reprendre.`,
  chosenTwice: 'Ce porteur de solution est choisi deux fois.',
  noteToCompanyLabel: 'Message à l’entreprise',
  solversLabel: 'Porteurs de solution',

  // About meetings.
  nowhere: 'Indiquez un lieu ou un lien de visioconférence.',
  notAWebAddress: 'Un lien commence par https://.',
  momentPast: 'Ce moment est passé. Choisissez-en un à venir.',
  momentTooFar: 'Un rendez-vous se fixe deux ans à l’avance au plus.',
  someTimes: 'Proposez d’un à cinq moments.',
  timeTwice: 'Le même moment est proposé deux fois.',
  timeTooFar: 'Proposez des moments d’ici à un an.',
  dayToCome: 'Ce jour n’est pas encore venu. Fixez plutôt un rendez-vous.',
  dayBeforeIntroduction: 'Ce jour précède la proposition de rencontre.',
  meetingLiesAhead: ({ at }: { at: string }) =>
    `Un rendez-vous est encore à venir : ${momentInWords(new Date(at), 'fr')}. Confirmez que vous vous êtes rencontrés avant.`,
  despiteMeetingLabel: 'Confirmation de la rencontre',
  messageUnfinished: 'Terminez la phrase commencée, ou retirez-la.',
  noteLabel: 'En quelques mots',
  reasonLabel: 'Motif',
  messageLabel: 'Votre message',
  outcomeLabel: 'Résultat',
  happenedLabel: 'Rencontre',
  placeLabel: 'Lieu',
  linkLabel: 'Lien',
  momentLabel: 'Date et heure',
  timesLabel: 'Moments proposés',
  dayLabel: 'Jour',

  // About follow-ups.
  notAskedYet: 'Cette question ne vous a pas encore été posée.',
  askedAgain: 'Une question plus récente vous a été posée depuis : répondez plutôt à celle-là.',
  outcomeNeeded: 'Dites ce qu’a donné la rencontre, même si c’est « rien pour l’instant ».',
  outcomeWithoutMeeting: 'Sans rencontre, il n’y a pas de résultat à indiquer.',

  // About mailed links that are no longer valid.
  mailsRefused: () =>
    `Vous nous avez demandé de ne plus écrire à cette adresse : les liens de nos anciens messages ne fonctionnent plus. Pour répondre malgré tout, écrivez à l’équipe ${placeIn.fr.ofOperator}, qui transmettra votre réponse.`,
  seeHowItStands: 'Si vous avez un compte, connectez-vous pour voir où en est cette rencontre.',
  perhapsAnswered:
    'Une réponse a peut-être déjà été donnée : vous la retrouvez, et la corrigez, dans Passerelle.',
  perhapsMarked: () =>
    `Vous avez peut-être déjà répondu. Sinon, écrivez à l’équipe ${placeIn.fr.ofOperator}, qui transmettra votre réponse.`,

  // Actions in the audit log.
  did_mark: 'a marqué son intérêt',
  did_withdraw: 'a retiré',
  did_decline: 'a décliné',
  did_introduce: 'a proposé une rencontre',
  did_undo: 'a annulé la décision, sans que personne n’en soit averti',
  did_accept: 'a accepté',
  did_takeBack: 'a retiré son accord',
  did_lapse: 'a constaté l’absence de réponse',
  did_proposeTimes: 'a proposé des horaires',
  did_chooseTime: 'a choisi un horaire',
  did_planMeeting: 'a fixé le rendez-vous',
  did_callOffMeeting: 'a annulé le rendez-vous',
  did_markMet: 'a noté la rencontre',
  did_answerFollowUp: 'a dit où en est la mise en relation',
  did_conclude: 'a dit ce qu’il en est sorti',
  did_ask: 'a demandé une rencontre',

  // Codes that the audit log stores as reasons.
  reason_not_now: 'pas maintenant',
  reason_no_capacity: 'pas de disponibilité',
  reason_not_our_trade: 'pas leur métier',
  reason_too_far: 'trop loin',
  reason_too_costly: 'trop cher',
  reason_already_in_contact: 'déjà en contact',
  reason_already_solved: 'déjà résolu',
  reason_need_closed: 'le besoin est clos',
  reason_party_unavailable: 'une partie n’est pas disponible',
  reason_mistake: 'une erreur',
  reason_hired: 'une embauche',
  reason_trained: 'une formation',
  reason_pilot: 'un essai',
  reason_contract: 'un contrat',
  reason_nothing: 'rien',
  reason_does_not_fit: 'ne convient pas',
  reason_not_ready: 'pas prêt',
  reason_others_in_touch: 'd’autres sont déjà en contact',
  reason_need_changed: 'le besoin a changé',
  reason_not_available: 'pas disponible',
  reason_others_under_way: 'd’autres rencontres sont en cours',
  reason_other: 'autre raison',
};
