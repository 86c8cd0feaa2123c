import { actionWords } from '../actions/routes.js';
import { decidingWords } from '../deciding/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/group-meeting/${language}.po`);

/** Pages of a working group's meetings. */
export const groupMeetingRoutes: readonly Route[] = [
  {
    path: paths.groupMeeting(':id', ':meetingId'),
    page: lazyPage(() => import('./meeting-page.js'), words, actionWords, decidingWords, teamWords),
    files: [
      'group-meeting/meeting-page.tsx',
      'words/group-meeting',
      'words/actions',
      'words/deciding',
      'words/team',
    ],
    access: 'signedIn',
  },
];
