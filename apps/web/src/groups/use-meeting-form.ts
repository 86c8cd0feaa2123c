import { type OnDemand, useOnDemand } from '../api/index.js';
import type { Words } from '../routing/index.js';

/** The form of a meeting, fetched when it is first opened. @param words words of groups, if the page has not fetched them */
export const useMeetingForm = (...words: Words[]): OnDemand<typeof import('./meeting-form/index.js')> =>
  useOnDemand(async () => import('./meeting-form/index.js'), ...words);
