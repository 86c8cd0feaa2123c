import type { Language } from '@passerelle/config';
import type { PlaceWords } from '@passerelle/config/place';

/** The words of the layout itself, around the content of every mail. */
export const words: Record<
  Language,
  {
    copyLink: string;
    sender: (place: PlaceWords) => string;
    unsubscribe: string;
    preferences: string;
    addresses: string;
    contact: (email: string) => string;
    contactApart: (email: string, place: PlaceWords) => string;
  }
> = {
  fr: {
    copyLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    sender: ({ ofOperatorInFull }) => `Passerelle, un service ${ofOperatorInFull}`,
    unsubscribe: 'Ne plus recevoir ces messages',
    preferences: 'Choisir les messages que je reçois',
    contact: (email) => `Une question\u00a0? Répondez à ce message ou écrivez à ${email}.`,
    contactApart: (email, { ofOperator }) =>
      `Une question pour l’équipe ${ofOperator}\u00a0? Écrivez à ${email}\u00a0: une réponse à ce message va dans la conversation.`,
    addresses:
      'Les adresses web et e-mail écrites par d’autres ne figurent pas dans nos messages\u00a0: vous les trouverez dans Passerelle.',
  },
  en: {
    copyLink: 'If the button does not work, copy this address into your browser:',
    sender: ({ operatorInFull }) => `Passerelle, a service of ${operatorInFull}`,
    unsubscribe: 'Stop receiving these messages',
    preferences: 'Choose which messages I receive',
    contact: (email) => `A question? Reply to this message or write to ${email}.`,
    contactApart: (email, { operatorName }) =>
      `A question for the ${operatorName} team? Write to ${email}: a reply to this message goes into the conversation.`,
    addresses:
      'Web and e-mail addresses written by others are left out of our messages: you will find them in Passerelle.',
  },
};
