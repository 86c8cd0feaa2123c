import type { Language } from '@passerelle/config';

/** The words of the layout itself, around the content of every mail. */
export const words: Record<
  Language,
  {
    copyLink: string;
    sender: string;
    place: string;
    unsubscribe: string;
    preferences: string;
    addresses: string;
    contact: (email: string) => string;
    contactApart: (email: string) => string;
  }
> = {
  fr: {
    copyLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    sender: 'Passerelle, un service d’Orléans Val de Loire Technopole (OVLT)',
    place: 'LAB’O, Orléans',
    unsubscribe: 'Ne plus recevoir ces messages',
    preferences: 'Choisir les messages que je reçois',
    contact: (email) => `Une question\u00a0? Répondez à ce message ou écrivez à ${email}.`,
    contactApart: (email) =>
      `Une question pour l’équipe d’OVLT\u00a0? Écrivez à ${email}\u00a0: une réponse à ce message va dans la conversation.`,
    addresses:
      'Les adresses web et e-mail écrites par d’autres ne figurent pas dans nos messages\u00a0: vous les trouverez dans Passerelle.',
  },
  en: {
    copyLink: 'If the button does not work, copy this address into your browser:',
    sender: 'Passerelle, a service of Orléans Val de Loire Technopole (OVLT)',
    place: 'LAB’O, Orléans, France',
    unsubscribe: 'Stop receiving these messages',
    preferences: 'Choose which messages I receive',
    contact: (email) => `A question? Reply to this message or write to ${email}.`,
    contactApart: (email) =>
      `A question for the OVLT team? Write to ${email}: a reply to this message goes into the conversation.`,
    addresses:
      'Web and e-mail addresses written by others are left out of our messages: you will find them in Passerelle.',
  },
};
