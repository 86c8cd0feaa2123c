import { placeIn } from '@passerelle/config/place';
import { defineMail } from '@passerelle/mail';

export interface ClaimInvitationProps {
  /** The name of the profile. */
  name: string;
  /** A page with one button. The address contains a secret, which must be in no log and no payload. */
  url: string;
}

/** How long the invitation to take over a profile is valid, in days. */
export const CLAIM_DAYS = 30;

export const claimInvitationMail = defineMail<ClaimInvitationProps>({
  name: 'claim-invitation',
  fr: ({ name, url }) => ({
    // No name here, as in any unrequested mail.
    subject: 'Votre projet a sa page sur Passerelle',
    preheader: 'Reprenez-la, ou demandez-nous de ne plus vous écrire.',
    greeting: 'Bonjour,',
    paragraphs: [
      `Passerelle met en relation les entreprises de services à la personne de ${placeIn.fr.area} et celles et ceux qui ont des solutions à leur proposer. ${placeIn.fr.OperatorInFull} l’anime.`,
      `Nous y avons décrit votre projet, ${name}, à partir d’informations publiques. Reprenez cette page : vous pourrez la corriger et la mettre en pause, et nous vous signalerons les besoins qui s’en approchent. L’équipe ${placeIn.fr.ofOperator} organise ensuite les rencontres.`,
    ],
    action: { label: 'Reprendre mon profil', url },
    note: `Ce lien est valable ${CLAIM_DAYS} jours et ne sert qu’une fois. Sans réponse, la page est effacée au bout d’un an. Pour la faire effacer avant, répondez à ce message.`,
    reason: 'Vous recevez ce message parce que cette adresse est indiquée comme contact de ce projet.',
  }),
  en: ({ name, url }) => ({
    subject: 'Your project has a page on Passerelle',
    preheader: 'Take it over, or ask us to leave you alone.',
    greeting: 'Hello,',
    paragraphs: [
      `Passerelle puts the home-service companies of ${placeIn.en.townName} in touch with those who have solutions for them. It is run by ${placeIn.en.operatorInFull}.`,
      `We have described your project, ${name}, from public information. Take this page over: you can then correct it and pause it, and we will tell you of the needs that come close. The ${placeIn.en.operatorName} team then arranges the meetings.`,
    ],
    action: { label: 'Take over my profile', url },
    note: `This link is valid for ${CLAIM_DAYS} days and works once. Without an answer, the page is deleted after a year. To have it deleted before, answer this message.`,
    reason: 'You receive this message because this address is given as the contact of this project.',
  }),
});
