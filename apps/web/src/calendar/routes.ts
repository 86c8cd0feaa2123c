import type { Words } from '../routing/index.js';

/** Loaded with each page that names periods. */
export const calendarWords: Words = async (language) => import(`../words/calendar/${language}.po`);

/** Of the form and the list, which are fetched once somebody opens them. */
export const editingWords: Words = async (language) => import(`../words/calendar-later/${language}.po`);
