import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that advises on mails that do not arrive. */
export const mailAdviceWords: Words = async (language) => import(`../words/mail-advice/${language}.po`);
