import type { Words } from '../routing/index.js';

/** Words of this folder, fetched with the part when the reader opens it. */
export const calendarWords: Words = async (language) => import(`../words/calendar/${language}.po`);
