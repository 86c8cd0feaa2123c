import { type OnDemand, useOnDemand } from '../api/index.js';

/** The form of a meeting, fetched when it is first opened. */
export const useMeetingForm = (): OnDemand<typeof import('./meeting-form/index.js')> =>
  useOnDemand(async () => import('./meeting-form/index.js'));
