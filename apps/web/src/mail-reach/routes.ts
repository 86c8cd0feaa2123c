import type { Words } from '../routing/index.js';

/** Loaded with each page that shows curators whom mails do not reach. */
export const mailReachWords: Words = async (language) => import(`../words/mail-reach/${language}.po`);
