import { type OnDemand, useOnDemand } from '../../ui/api/use-on-demand.js';

/** The form of a meeting, fetched when it is first opened. */
export const useMeetingForm = (): OnDemand<typeof import('./meeting-form.js')> =>
  useOnDemand(async () => import('./meeting-form.js'));
