import type { LinkField } from './link-page.js';

/** What several pages behind mailed links say. */
export const linkWords = {
  fr: {
    signedIn: {
      title: 'Connexion réussie',
      paragraphs: ['Vous pouvez fermer cette page, ou continuer ici.'],
    },
    signInNow: (email: string) =>
      `Pour continuer, connectez-vous avec l’adresse ${email}, si ce n’est pas déjà fait.`,
    signIn: 'Me connecter',
    nameMissing: 'Indiquez votre prénom et votre nom, en 120 caractères au plus.',
  },
  en: {
    signedIn: { title: 'You are signed in', paragraphs: ['You can close this page, or go on here.'] },
    signInNow: (email: string) => `To go on, sign in with the address ${email} unless you have already.`,
    signIn: 'Sign in',
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
