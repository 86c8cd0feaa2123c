const statuses = {
  active: 'en cours',
  paused: 'en pause',
  stopped: 'arrêté',
};
type Status = keyof typeof statuses;

const deeds = {
  pause: 'être mis en pause',
  resume: 'être repris',
  stop: 'être arrêté',
};

export const fr = {
  // What forms call the fields.
  title: 'Titre',
  promise: 'Promesse',
  reason: 'Raison',
  needs: 'Besoins',
  idea: 'Idée',
  introduction: 'Mise en relation',
  carrier: 'Porteur',
  email: 'Adresse électronique',

  // Of where it comes from.
  sourceNeeded: 'Un concept part d’un besoin ou d’une rencontre : choisissez-en un.',
  notSucceeded: 'Cette rencontre n’a pas encore abouti : un concept naît de ce qui en est sorti.',
  ledToConcept: 'Cette rencontre a déjà donné un concept.',
  tooManyConcepts: ({ max }: { max: number }) =>
    `Vous avez déjà lancé ${max} concepts qui continuent. Arrêtez-en un avant d’en lancer un autre.`,

  // Of who takes part.
  alreadyMember: 'Cette personne participe déjà à ce concept, ou y est déjà invitée.',
  notMember: 'Cette personne ne participe pas, ou plus, à ce concept.',
  onlyMembers: 'Choisissez quelqu’un qui participe à ce concept.',
  tooManyMembers: ({ max }: { max: number }) =>
    `Ce concept compte déjà ${max} personnes. Au-delà, formez un groupe de travail.`,
  nobodyAt: 'Personne n’a de compte à cette adresse.',

  // Of what its state does not allow.
  already: ({ status }: { status: Status }) => `Ce concept est déjà ${statuses[status]}.`,
  cannot: ({ status, transition }: { status: Status; transition: keyof typeof deeds }) =>
    `Ce concept est ${statuses[status]} : il ne peut pas ${deeds[transition]}.`,
  isStopped: 'Ce concept est arrêté. Reprenez-le avant de le modifier.',
  notActive: 'Ce concept est en pause. Reprenez-le avant de demander le passage.',
  beingRead:
    'Un animateur d’OVLT relit cette étape : rien ne change pendant ce temps. Le porteur peut reprendre la main.',
  alreadyRequested: 'Le passage de cette étape est déjà demandé.',
  gateRefused: 'Cette étape a été refusée. Un animateur d’OVLT peut la rouvrir.',
  notRequested: 'Le passage de cette étape n’est pas demandé.',
  otherGate: 'Ce concept n’en est pas, ou plus, à cette étape.',
  nothingToReopen: 'Cette étape ne se rouvre pas : seule la dernière franchie ou refusée le peut.',
  changedMeanwhile: 'Ce concept a changé depuis que vous l’avez lu. Relisez-le, puis recommencez.',
};
