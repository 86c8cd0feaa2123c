import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, ofName, shortName } from '@passerelle/mail';
import type { WithLink } from '../authentication/accounts.mail.js';

interface JoinRequestedMail extends WithLink {
  /** Name of the reader. */
  name: string;
  organisation: string;
  /** The requesting person. */
  asker: string;
}

/** To each owner: a person requests to join. */
export const joinRequestedMail = defineMail<JoinRequestedMail>({
  name: 'join-requested',
  fr: ({ url, name, organisation, asker }) => ({
    subject: `${shortName(asker)} demande à rejoindre ${organisation}`,
    preheader: 'Seuls les responsables de la structure peuvent accepter.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${asker} demande à rejoindre ${organisation} sur Passerelle.`,
      'Un membre voit les besoins, les rencontres et les messages de la structure. N’acceptez que quelqu’un que vous connaissez.',
    ],
    action: { label: 'Voir la demande et répondre', url },
    note: 'Ce lien est valable 14 jours. Vous pouvez aussi répondre dans Passerelle, sur la page de votre structure.',
    reason: `Vous recevez ce message parce que vous êtes responsable ${ofName(organisation)} sur Passerelle.`,
  }),
  en: ({ url, name, organisation, asker }) => ({
    subject: `${shortName(asker)} asks to join ${organisation}`,
    preheader: 'Only owners of the organisation can accept.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${asker} asks to join ${organisation} on Passerelle.`,
      'A member sees the needs, introductions and messages of the organisation. Accept only somebody whom you know.',
    ],
    action: { label: 'See the request and answer', url },
    note: 'This link is valid for 14 days. You can also answer in Passerelle, on the page of your organisation.',
    reason: `You receive this message because you are an owner of ${organisation} on Passerelle.`,
  }),
});

interface JoinRequestAnsweredMail extends WithLink {
  name: string;
  organisation: string;
}

const because = {
  fr: 'Vous recevez ce message parce que vous avez demandé à rejoindre cette structure.',
  en: 'You receive this message because you asked to join this organisation.',
};

export const joinRequestAcceptedMail = defineMail<JoinRequestAnsweredMail>({
  name: 'join-request-accepted',
  fr: ({ url, name, organisation }) => ({
    subject: `Vous êtes membre ${ofName(organisation)}`,
    preheader: 'Votre demande est acceptée.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Votre demande est acceptée : vous êtes membre ${ofName(organisation)}. Vous pouvez déposer des besoins en son nom et suivre ses rencontres.`,
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: because.fr,
  }),
  en: ({ url, name, organisation }) => ({
    subject: `You are a member of ${organisation}`,
    preheader: 'Your request is accepted.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Your request is accepted: you are a member of ${organisation}. You can post needs in its name and follow its introductions.`,
    ],
    action: { label: 'Open Passerelle', url },
    reason: because.en,
  }),
});

export const joinRequestRefusedMail = defineMail<JoinRequestAnsweredMail>({
  name: 'join-request-refused',
  fr: ({ url, name, organisation }) => ({
    subject: `Votre demande à ${organisation} n’est pas acceptée`,
    preheader: `Si vous y travaillez, l’équipe ${placeIn.fr.ofOperator} peut vous aider.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Votre demande de rejoindre ${organisation} sur Passerelle n’a pas été acceptée.`,
      `Si vous y travaillez, parlez-en à votre responsable, ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: because.fr,
  }),
  en: ({ url, name, organisation }) => ({
    subject: `Your request to ${organisation} is not accepted`,
    preheader: `If you work there, the ${placeIn.en.operatorName} team can help you.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Your request to join ${organisation} on Passerelle was not accepted.`,
      `If you work there, talk to your manager, or write to the ${placeIn.en.operatorName} team.`,
    ],
    action: { label: 'Open Passerelle', url },
    reason: because.en,
  }),
});
