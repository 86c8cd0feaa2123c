import { Missing } from '../looks/index.js';
import type { Route } from '../routing/index.js';

export const missingRoute: Route = {
  path: '*',
  page: { loaded: Missing, load: async () => Missing },
  files: [],
  access: 'everyone',
};
