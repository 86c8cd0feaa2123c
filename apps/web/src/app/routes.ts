import { administrationRoutes } from '../administration/routes.js';
import { conceptRoutes } from '../concepts/routes.js';
import { deskRoutes } from '../desk/routes.js';
import { forMeRoutes } from '../for-me/routes.js';
import { frontRoutes } from '../front/routes.js';
import { groupMeetingRoutes } from '../group-meeting/routes.js';
import { groupRoutes } from '../groups/routes.js';
import { importRoutes } from '../imports/routes.js';
import { homeRoutes } from '../home/routes.js';
import { writingRoutes } from '../writing/routes.js';
import { joiningRoutes } from '../joining/routes.js';
import { introductionRoutes } from '../introductions/routes.js';
import { needRoutes } from '../needs/routes.js';
import { Missing } from '../looks/index.js';
import { accountRoutes } from '../account/routes.js';
import { observatoryRoutes } from '../observatory/routes.js';
import { organisationRoutes } from '../organisations/routes.js';
import { phoneRoutes } from '../phone/routes.js';
import { peopleRoutes } from '../people/routes.js';
import { planRoutes } from '../plan/routes.js';
import { publicConceptRoutes } from '../public-concepts/routes.js';
import { profileRoutes } from '../profile/routes.js';
import { reportRoutes } from '../reports/routes.js';
import type { Route } from '../routing/index.js';
import { searchRoutes } from '../search/routes.js';
import { signInRoutes } from '../sign-in/routes.js';
import { solverRoutes } from '../solver/routes.js';
import { supervisionRoutes } from '../supervision/routes.js';
import { tagRoutes } from '../tags/routes.js';

/** Nothing lies at the address. */
export const missingRoute: Route = {
  path: '*',
  page: { fetch: async () => ({ default: Missing }), loaded: Missing },
  files: [],
  access: 'everyone',
};

/** All routes. The first route that fits the address is shown. */
export const routes: readonly Route[] = [
  ...frontRoutes,
  ...signInRoutes,
  ...homeRoutes,
  ...writingRoutes,
  ...introductionRoutes,
  ...publicConceptRoutes,
  ...conceptRoutes,
  ...joiningRoutes,
  ...forMeRoutes,
  ...needRoutes,
  ...profileRoutes,
  ...supervisionRoutes,
  ...organisationRoutes,
  ...accountRoutes,
  ...searchRoutes,
  ...solverRoutes,
  ...phoneRoutes,
  ...deskRoutes,
  ...tagRoutes,
  ...importRoutes,
  ...groupRoutes,
  ...groupMeetingRoutes,
  ...observatoryRoutes,
  ...planRoutes,
  ...reportRoutes,
  ...peopleRoutes,
  ...administrationRoutes,
  missingRoute,
];
