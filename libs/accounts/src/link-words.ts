import type { LinkField } from './link-page.js';

/** What several pages behind mailed links say. */
export const linkWords = {
  fr: {
    signedIn: {
      title: 'Vous êtes connecté',
      paragraphs: ['Vous pouvez fermer cette page, ou continuer ici.'],
    },
    nameMissing: 'Indiquez votre prénom et votre nom, en 120 caractères au plus.',
  },
  en: {
    signedIn: { title: 'You are signed in', paragraphs: ['You can close this page, or go on here.'] },
    nameMissing: 'Enter your first and last name, in 120 characters at most.',
  },
};

/** The field in which somebody new says who they are. */
export const nameField: Record<'fr' | 'en', LinkField> = {
  fr: {
    name: 'name',
    label: 'Votre prénom et votre nom',
    type: 'text',
    autocomplete: 'name',
    maxLength: 120,
  },
  en: { name: 'name', label: 'Your first and last name', type: 'text', autocomplete: 'name', maxLength: 120 },
};
