import { type OnDemand, useOnDemand } from '../api/index.js';

/** The form of an action, fetched when one is opened. */
export const useActionForm = (): OnDemand<typeof import('./action-form.js')> =>
  useOnDemand(async () => import('./action-form.js'));
