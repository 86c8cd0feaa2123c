import type { Words } from '../routing/index.js';

/** Fetched with the part, once somebody opens it. */
export const calendarWords: Words = async (language) => import(`../words/calendar/${language}.po`);
