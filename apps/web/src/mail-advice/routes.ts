import type { Words } from '../routing/index.js';

/** Loaded with each page that says what to do where mails do not arrive. */
export const mailAdviceWords: Words = async (language) => import(`../words/mail-advice/${language}.po`);
