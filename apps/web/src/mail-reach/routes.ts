import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that marks parties which mails do not reach. */
export const mailReachWords: Words = async (language) => import(`../words/mail-reach/${language}.po`);
