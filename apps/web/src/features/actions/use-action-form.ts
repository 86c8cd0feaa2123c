import { type OnDemand, useOnDemand } from '../../ui/api/use-on-demand.js';

/** The action form, fetched when it is first opened. */
export const useActionForm = (): OnDemand<typeof import('./action-form.js')> =>
  useOnDemand(async () => import('./action-form.js'));
