import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of a working group's meetings. */
export const groupMeetingRoutes: readonly Route[] = [
  {
    path: paths.groupMeeting(':id', ':meetingId'),
    page: lazyPage(() => import('./meeting-page.js')),
    files: ['group-meeting/meeting-page.tsx'],
    access: 'signedIn',
  },
];
