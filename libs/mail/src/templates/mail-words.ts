import type { Language } from '@passerelle/config';

/** The words of the layout itself, around the content of every mail. */
export const words: Record<
  Language,
  { copyLink: string; sender: string; place: string; unsubscribe: string }
> = {
  fr: {
    copyLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    sender: 'Passerelle, un service d’Orléans Val de Loire Technopole (OVLT)',
    place: 'LAB’O, Orléans',
    unsubscribe: 'Ne plus recevoir ces messages',
  },
  en: {
    copyLink: 'If the button does not work, copy this address into your browser:',
    sender: 'Passerelle, a service of Orléans Val de Loire Technopole (OVLT)',
    place: 'LAB’O, Orléans, France',
    unsubscribe: 'Stop receiving these messages',
  },
};
