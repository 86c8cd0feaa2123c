export { Clock, SettableClock, SystemClock } from './clock.js';
export { ConfigModule } from './config.module.js';
export { dayAfter, dayInFrance, instantInFrance, timeInFrance } from './day-in-france.js';
export { type Language, languages } from './language.js';
export { isPublic } from './is-public.js';
export { misspeltSettings } from './misspelt-settings.js';
export type { OpenIdSettings } from './open-id-settings.js';
export { currentRequestId, inRequest } from './request-id.js';
export { secretsOf } from './secrets-of.js';
export { sessionUrlOf } from './session-url-of.js';
export { InvalidSettings, type ProcessKind, Settings, readSettings } from './settings.js';
export { asWork, workUnderWay } from './work-under-way.js';
export {
  conceptPath,
  conceptsOfNeedPath,
  conversationPath,
  deskQueuePath,
  filePath,
  fileUploadPath,
  groupMeetingCalendarPath,
  groupMeetingPath,
  groupPath,
  homePath,
  importUploadPath,
  introductionPath,
  meetingCalendarPath,
  needPath,
  needsPath,
  needStepPath,
  observatoryTablePath,
  oneClickEndOfListsPath,
  oneClickEndOfSearchPath,
  oneClickRefusalPath,
  organisationPath,
  ownPath,
  planPath,
  profilePath,
  reportPath,
  savedSearchesPath,
  signInPageTo,
  signInPaths,
  solverPath,
  sourcesOfConceptPath,
  supervisionsPath,
} from './web-paths.js';
export { isPublicHoliday, isWorkingDay, workingDayAfter, workingDayBefore } from './working-days.js';
