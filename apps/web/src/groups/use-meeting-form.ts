import { type OnDemand, useOnDemand } from '../api/index.js';
import type { Words } from '../routing/index.js';

/** The form of a meeting, fetched when one is opened. @param words those of groups, where the page has not fetched them */
export const useMeetingForm = (...words: Words[]): OnDemand<typeof import('./meeting-form/index.js')> =>
  useOnDemand(async () => import('./meeting-form/index.js'), ...words);
