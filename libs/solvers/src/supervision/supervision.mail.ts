import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, shortName } from '@passerelle/mail';

interface SupervisorAskedMail {
  /** A page with one button. The address contains a secret, which must be in no log and no payload. */
  url: string;
  /** Name of the reader; may be empty. */
  name: string;
  learner: string;
  /** The name of the profile. */
  project: string;
  isMinor: boolean;
}

const because = {
  fr: (learner: string) => `Vous recevez ce message parce que ${learner} a donné votre adresse.`,
  en: (learner: string) => `You receive this message because ${learner} gave your address.`,
};

/** To the address that is asked to supervise. */
export const supervisorAskedMail = defineMail<SupervisorAskedMail>({
  name: 'supervisor-asked',
  fr: ({ url, name, learner, project, isMinor }) => ({
    // No name here: strangers choose it.
    subject: 'On vous demande d’accompagner un projet sur Passerelle',
    preheader: 'Dites oui ou non : une page, un bouton.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Passerelle met en relation les entreprises de services à la personne de ${placeIn.fr.area} et celles et ceux qui ont des solutions à leur proposer. ${placeIn.fr.OperatorInFull} l’anime.`,
      learner === project
        ? `${learner} y présente son travail et vous nomme comme la personne qui le suit : enseignant, tuteur ou maître d’apprentissage.`
        : `${learner} y présente « ${project} » et vous nomme comme la personne qui suit ce travail : enseignant, tuteur ou maître d’apprentissage.`,
      isMinor
        ? `${learner} a moins de 18 ans. Sans votre accord, aucune rencontre ne peut lui être proposée. Si vous dites oui, les entreprises ne verront pas ses coordonnées : elles verront les vôtres, et vous lirez leurs échanges.`
        : `Si vous dites oui, votre nom apparaît sur son profil, pour ${learner} et pour l’équipe ${placeIn.fr.ofOperator}. Les entreprises lui parlent directement. Si votre établissement fait relire les idées, vous relirez les siennes.`,
    ],
    action: { label: 'Répondre à cette demande', url },
    note: 'Ce lien est valable 14 jours. Si vous ne connaissez pas cette personne, dites non, ou ne faites rien.',
    reason: because.fr(learner),
  }),
  en: ({ url, name, learner, project, isMinor }) => ({
    subject: 'Somebody asks you to supervise their project on Passerelle',
    preheader: 'Say yes or no: one page, one button.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Passerelle puts the home-service companies of ${placeIn.en.townName} in touch with those who have solutions for them. It is run by ${placeIn.en.operatorInFull}.`,
      learner === project
        ? `${learner} presents their work there and names you as the person who follows it: a teacher, a tutor or whoever trains them.`
        : `${learner} presents “${project}” there and names you as the person who follows this work: a teacher, a tutor or whoever trains them.`,
      isMinor
        ? `${learner} is under 18. Without your agreement, nobody can be introduced to them. If you say yes, companies will not see how to reach them: they will see how to reach you, and you will read what they write to each other.`
        : `If you say yes, your name is shown on their profile, to ${learner} and to the ${placeIn.en.operatorName} team. Companies talk to them directly. If your school has ideas read first, you read theirs.`,
    ],
    action: { label: 'Answer this request', url },
    note: 'This link is valid for 14 days. If you do not know this person, say no, or do nothing.',
    reason: because.en(learner),
  }),
});

interface SupervisionMail {
  url: string;
  /** Name of the reader; may be empty. */
  name: string;
  isMinor: boolean;
}

interface SupervisionAnsweredMail extends SupervisionMail {
  accepted: boolean;
  /** The person who accepted; may be empty, or a person unknown to the product. */
  supervisor: string;
}

/** To the learner who asked. */
export const supervisionAnsweredMail = defineMail<SupervisionAnsweredMail>({
  name: 'supervision-answered',
  fr: ({ url, name, isMinor, accepted, supervisor }) => ({
    subject: accepted
      ? `${shortName(supervisor) || 'Votre tuteur'} vous accompagne`
      : 'Votre demande n’est pas acceptée',
    preheader: accepted ? 'Votre profil le dit désormais.' : 'Vous pouvez demander à quelqu’un d’autre.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      accepted
        ? `${supervisor || 'La personne que vous avez nommée'} accepte de vous accompagner.`
        : 'La personne que vous avez nommée ne vous accompagnera pas. Demandez à quelqu’un d’autre depuis votre profil.',
      ...(isMinor
        ? [
            accepted
              ? 'Tant que vous avez moins de 18 ans, les entreprises verront ses coordonnées à la place des vôtres.'
              : 'Tant que vous avez moins de 18 ans et que personne ne vous accompagne, aucune rencontre ne peut vous être proposée.',
          ]
        : []),
    ],
    action: { label: 'Voir mon profil', url },
    reason: 'Vous recevez ce message parce que vous avez demandé à quelqu’un de vous accompagner.',
  }),
  en: ({ url, name, isMinor, accepted, supervisor }) => ({
    subject: accepted
      ? `${shortName(supervisor) || 'Your supervisor'} accepts`
      : 'Your request is not accepted',
    preheader: accepted ? 'Your profile says so from now on.' : 'You can ask somebody else.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      accepted
        ? `${supervisor || 'The person whom you named'} accepts to supervise you.`
        : 'The person whom you named will not supervise you. Ask somebody else from your profile.',
      ...(isMinor
        ? [
            accepted
              ? 'While you are under 18, companies see how to reach them instead of you.'
              : 'While you are under 18 and nobody supervises you, nobody can be introduced to you.',
          ]
        : []),
    ],
    action: { label: 'See my profile', url },
    reason: 'You receive this message because you asked somebody to supervise you.',
  }),
});

interface SupervisionEndedMail extends SupervisionMail {
  /** The person who ended the supervision; may be empty. */
  other: string;
  /** The reader is the learner. */
  isLearner: boolean;
}

/** To the other party: the one that did not end the supervision. */
export const supervisionEndedMail = defineMail<SupervisionEndedMail>({
  name: 'supervision-ended',
  fr: ({ url, name, isMinor, other, isLearner }) => ({
    subject: isLearner
      ? `${shortName(other) || 'Votre tuteur'} ne vous accompagne plus`
      : `Vous n’accompagnez plus ${other || 'cette personne'}`,
    preheader: isLearner ? 'Vous pouvez demander à quelqu’un d’autre.' : 'Vous n’avez rien à faire.',
    greeting: greeting(name, 'fr'),
    paragraphs: isLearner
      ? [
          `${other || 'La personne qui vous accompagnait'} a mis fin à cet accompagnement sur Passerelle.`,
          ...(isMinor
            ? [
                'Vous avez moins de 18 ans : demandez à quelqu’un d’autre, sans quoi aucune rencontre ne peut vous être proposée ni continuer.',
              ]
            : []),
        ]
      : [
          `${other || 'La personne que vous accompagniez'} a mis fin à cet accompagnement sur Passerelle. Vous ne lisez plus ses échanges.`,
        ],
    action: { label: isLearner ? 'Demander à quelqu’un d’autre' : 'Voir qui j’accompagne', url },
    reason: isLearner
      ? 'Vous recevez ce message parce que cette personne vous accompagnait.'
      : 'Vous recevez ce message parce que vous accompagniez cette personne.',
  }),
  en: ({ url, name, isMinor, other, isLearner }) => ({
    subject: isLearner
      ? `${shortName(other) || 'Your supervisor'} no longer supervises you`
      : `You no longer supervise ${other || 'this person'}`,
    preheader: isLearner ? 'You can ask somebody else.' : 'There is nothing to do.',
    greeting: greeting(name, 'en'),
    paragraphs: isLearner
      ? [
          `${other || 'The person who supervised you'} has ended this on Passerelle.`,
          ...(isMinor
            ? ['You are under 18: ask somebody else, or no introduction can be proposed to you or go on.']
            : []),
        ]
      : [
          `${other || 'The person whom you supervised'} has ended this on Passerelle. You no longer read what they write.`,
        ],
    action: { label: isLearner ? 'Ask somebody else' : 'See whom I supervise', url },
    reason: isLearner
      ? 'You receive this message because this person supervised you.'
      : 'You receive this message because you supervised this person.',
  }),
});
