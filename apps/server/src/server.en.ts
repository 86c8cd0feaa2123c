import { type CatalogueLike, numbersIn } from '@passerelle/problems';
import type { fr } from './server.fr.js';

const write = numbersIn('en');
const many = (count: number, one: string, other: string): string =>
  count === 1 ? `${count} ${one}` : `${write(count)} ${other}`;

const works: readonly (readonly [RegExp, string])[] = [
  [/^MailNotice/, 'Send a notice by mail'],
  [/^(Mail|Send)/, 'Send a mail'],
  [/^Notify/, 'Tell people'],
  [/^FindMatches/, 'Find who fits'],
  [/^(Index|RepairSearch)/, 'Bring search up to date'],
  [/^(Invalidate|Hint)/, 'Refresh open pages'],
  [/^(Retag|Tag)/, 'Bring tags up to date'],
  [/^WithdrawIntroductions/, 'Withdraw proposed introductions'],
  [/^Follow/, 'Hide or show a profile with its account'],
  [/^CountPromises/, 'Stop or resume the time to answer'],
  [/^KeepRefusal/, 'Keep a refusal of mails after a change of address'],
  [/^MeasureOnObjective/, 'Measure an objective'],
  [/^ScanFile/, 'Have a file scanned'],
  [/^DeleteBytes/, 'Delete a removed file'],
  [/^WorkOnImport/, 'Read or apply a file of an import'],
  [/^Forget/, 'Forget what was withdrawn'],
  [/^Keep/, 'Keep an outcome for the figures'],
];

const namedWork = (handler: string): string =>
  works.find(([pattern]) => pattern.test(handler))?.[1] ?? 'Work in the background';

const tasks: Readonly<Record<string, string>> = {
  AnchorAudit: 'Note where the chains of the log end',
  AskWhatCameOfMeetings: 'Ask what came of meetings',
  BackUpWhenDue: 'Make a backup, when BACKUP_EVERY_HOURS wants one',
  CountForTheObservatory: 'Count for the observatory',
  DeleteVectorsOfForgottenModels: 'Delete vectors of former models',
  EndMinorities: 'Forget minorities that are over',
  FollowCalendars: 'Follow the calendars of profiles',
  FollowSchools: 'Follow the schools of supervisors',
  DeleteOldRows: 'Delete rows that have been kept long enough',
  DropUnansweredProjects: 'Drop imported projects that never answered',
  WarnInactiveAccounts: 'Warn accounts that are not used',
  EraseDueAccounts: 'Erase accounts whose day has come',
  ExpireNeeds: 'Take needs down whose time is over',
  FindNearTags: 'Propose tags for imported profiles',
  ForgetSearches: 'Forget old searches',
  ForgetOldImports: 'Delete files of imports that have had their day',
  ForgetNeedOpenings: 'Forget who has read which needs, after sixty days',
  ForgetReceivedReplies: 'Forget which mails that came as answers were taken',
  ForgetWhatExpired: 'Delete sessions and links that have expired',
  IndexWhatEventsMissed: 'Complete the search',
  KeepPromises: 'Remind, and close what stays unanswered',
  RemindOfCosignatures: 'Remind of the ideas to read',
  LapseJoinings: 'End proposals of concepts that nobody answered',
  LearnCommonWords: 'Learn common words',
  LearnEachNight: 'Learn from the answers given',
  LetSearchCatchUp: 'Keep search up to date',
  MatchNeedsAsCoolDownsEnd: 'Propose again after an old refusal',
  MatchSolversAsAbsencesPass: 'Follow absences',
  MatchWhatGotAVector: 'Match what was just read',
  MeasureObjectivesEachNight: 'Measure the objectives of the plan',
  MeasureSearchDrift: 'Check the search',
  RebuildMatchesEachNight: 'Make all matches again',
  RebuildSearchEachNight: 'Make the search index again',
  RemindOfActions: 'Remind people of what they have to do',
  RemindOfDrafts: 'Remind of drafts',
  ScanWaitingFiles: 'Have files scanned that wait',
  SignNeeds: 'Prepare the search for duplicates',
  SweepAbandonedRequests: 'Clear abandoned requests',
  SweepFiles: 'Delete files that nothing shows any more',
  TellGatheredMessages: 'Tell of unread messages',
  SendActionLists: 'Send the mails of the day',
  TellWaitingMatches: 'Tell of needs kept for the morning',
};

const collections: Readonly<Record<string, string>> = {
  needs: 'needs',
  solvers: 'profiles',
  ideas: 'ideas',
};

const causes: Readonly<Record<string, string>> = {
  no_handler: 'This version of Passerelle cannot do this work any more.',
  mail: 'The mail server did not answer, or refused to serve us.',
  search: 'The search engine did not answer.',
  disk: 'The machine had no room left, or no memory.',
  database: 'The database refused, or made us wait too long.',
  network: 'Another server could not be reached.',
  gone: 'What it was about no longer exists.',
  never_ended: 'Begun three times and never ended: the process was killed, or was stuck.',
  other: 'An error that Passerelle does not know.',
};

const backupFailures: Readonly<Record<string, string>> = {
  busy: 'Another backup, or a restore, was under way. The next one will come.',
  target:
    'The folder or the bucket does not answer: check BACKUP_TO and its keys, then run “npm run -s cli -- backup”.',
  damaged: 'What was read back is not what was written: check the disk or the bucket of BACKUP_TO.',
  encryption: 'A key of BACKUP_RECIPIENTS is not a public key of age.',
  disk_full: 'The disk is full: make room, or keep fewer backups (BACKUP_KEEP).',
  other: 'Run “npm run -s cli -- backup”, which says why, or look at the log of the worker.',
};

const remedies: Readonly<Record<string, string>> = {
  no_handler: 'Replaying helps only once a version that can do it runs again.',
  mail: 'Check SMTP_URL and the mail server, then replay: the mails will go out.',
  search: 'Check that Meilisearch runs, then replay.',
  disk: 'Make room on the machine, then replay.',
  database: 'Check that PostgreSQL is well, then replay.',
  network: 'Check the network of the machine, then replay.',
  gone: 'Replay once. If it fails again, leave it: there is nothing more to do.',
  never_ended:
    'The log of the worker says what held it. Mend it, then replay; if it happens again, send that log to whoever maintains Passerelle.',
  other: 'Replay. If it fails again, send the technical details to whoever maintains Passerelle.',
};

const pauses = ({ every, cron }: { every: number | null; cron: string | null }): string => {
  if (every !== null) {
    const [count, unit] =
      every >= 3_600_000
        ? [every / 3_600_000, 'hour']
        : every >= 60_000
          ? [every / 60_000, 'minute']
          : [every / 1_000, 'second'];
    return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
  }
  const [minute = '', hour = ''] = (cron ?? '').split(' ');
  if (hour === '*') return 'every hour';
  const [from, until] = hour.split('-');
  if (until !== undefined) return `every hour, from ${from}:00 to ${until}:00`;
  return `every night at ${hour}:${minute.padStart(2, '0')}`;
};

export const en: CatalogueLike<typeof fr> = {
  clocksApart: ({ seconds }) =>
    `that of this machine and that of the database are ${seconds} seconds apart: set both by a time server.`,
  spaceIsMissing: ({ folder, megabytes }) =>
    `only ${write(megabytes)} MB are left on the disk of ${folder}: once it is full, nothing can be written. Make room.`,
  databaseDiskFull:
    'the disk of the database is full: people can read, but nothing can be written. Make room; all goes on by itself.',
  databaseHasRoom: 'the database can write.',
  spaceWell: ({ megabytes }) => `${write(megabytes)} MB are left.`,
  spaceUnknown: 'this machine does not say how much is left.',
  clocksAgree: 'that of this machine and that of the database agree.',
  redisAway: ({ reason }) => `it does not answer (${reason}): check REDIS_URL.`,
  redisTooOld: ({ version, oldest }) => `it is version ${version}: it must be ${oldest} or newer.`,
  redisEvicts: ({ policy }) =>
    `once full, it would throw work away (maxmemory-policy ${policy}): set it to “noeviction”.`,
  redisWell: ({ version }) => `version ${version}, and it throws nothing away.`,
  mailServerRefuses: ({ reason }) => `the server does not let us in (${reason}): check SMTP_URL.`,
  mailServerWell: 'the server lets us in.',
  filesCannotBeKept: ({ reason }) =>
    `nothing can be kept there (${reason}): check DATA_DIR, or S3_URL and its keys.`,
  filesCanBeKept: ({ where }) => `they are kept in ${where}.`,
  identityProviderAway: ({ reason }) =>
    `the identity service does not give its addresses (${reason}): check OIDC_ISSUER. Until then, people sign in by the mailed code.`,
  identityProviderWell: 'it answers, and gives its addresses.',
  antivirusAway: ({ reason }) =>
    `it does not answer (${reason}): check CLAMD_URL. Until then new files wait, and nobody reads them.`,
  antivirusWell: 'it answers, and looks at each file before anybody reads it.',
  noAnswerInTime: 'no answer within three seconds.',

  disk: 'The disk has too little room.',
  clock: 'The clocks do not agree.',
  redis: 'Redis, which holds the queue of work, is not well.',
  mailServer: 'The mail server does not let us in.',
  files: 'Files that people send cannot be kept.',
  antivirus: 'The antivirus does not answer.',
  queueAway: 'The queue of work cannot be reached.',
  queueAwayAdvice: 'Nothing is lost: work waits. Check Redis, or PostgreSQL if you have none.',
  late: ({ minutes }) => `Some work has waited ${many(minutes, 'minute', 'minutes')} without being tried.`,
  lateAdvice: 'Check that a worker runs. If it does, it has too much to do: start another.',
  setAside: ({ count }) =>
    count === 1
      ? 'A piece of work has failed too often and waits to be replayed.'
      : `${write(count)} pieces of work have failed too often and wait to be replayed.`,
  setAsideAdvice: 'Read below what happened, mend it, then replay.',
  neverEnded: ({ handler }) =>
    `A piece of work was begun three times and never ended: ${namedWork(handler)} (${handler}).`,
  neverEndedAdvice:
    'It is not tried any more: each try ended the worker. Read its log, mend it, then replay.',
  drift: ({ collection, differing, expected }) =>
    `Search was out of step: ${write(differing)} ${collections[collection] ?? collection} of ${write(expected)}.`,
  driftAdvice:
    'Passerelle has brought up to date what differed. Check again; if it comes back, look at the worker’s log.',
  meilisearchBehind: 'Meilisearch does not answer, or has not received everything.',
  meilisearchBehindAdvice:
    'PostgreSQL answers instead, and the copy is made once it answers. If this lasts, check MEILI_URL and MEILI_KEY.',
  encoder: 'The meaning of texts is not read any more.',
  encoderAdvice: ({ reason, lacking: missing }) =>
    `Matches are found by words and tags. Texts that wait: ${write(missing)}. Cause: ${reason}.`,
  taskFailed: ({ task }) => `A scheduled task has failed: ${tasks[task] ?? task}.`,
  taskFailedAdvice: 'It is done again when its time comes. If it fails again, look at the worker’s log.',
  taskNeverEnded: ({ task }) =>
    `A scheduled task was begun three times and never ended: ${tasks[task] ?? task}.`,
  taskNeverEndedAdvice:
    'It is tried only once a day now: each try ended the worker. Read its log, mend it, then replay.',
  taskLate: ({ task }) => `A scheduled task did not take place: ${tasks[task] ?? task}.`,
  taskLateAdvice: 'Check that a worker runs, then look at its log.',
  mailsFailing: ({ count }) => `${many(count, 'mail', 'mails')} could not go out and will be tried again.`,
  mailsFailingAdvice: 'Check SMTP_URL and the mail server. Passerelle tries for a day.',
  mailsRefused: ({ count }) =>
    `${many(count, 'mail was refused', 'mails were refused')} for good in seven days.`,
  unreachable: ({ count }) =>
    `${many(count, 'address no longer exists: our mails do not reach it', 'addresses no longer exist: our mails do not reach them')}.`,
  unreachableAdvice: 'People › Not reached by e-mail says who. A telephone call is often enough.',
  reach: ({ unreachable, doubtful, complained }) =>
    `unreachable addresses: ${unreachable}, doubtful: ${doubtful}, which reported a mail as unwanted: ${complained}.`,
  mailsRefusedAdvice: 'These are often addresses that no longer exist. The codes are below.',
  mailsHeld: 'This database is a restored copy: its mails are held, and so are reminders.',
  mailsHeldAdvice:
    'If it replaces the original, run “npm run -s cli -- adopt”: the mails will go out. If it is a rehearsal, leave them held.',
  backupLate: ({ hours }) => `The last backup is ${many(hours, 'hour', 'hours')} old.`,
  backupLateAdvice: 'Check that a worker runs, and what its log says.',
  backupFailed: 'The last backup has failed.',
  backupFailedAdvice: ({ failure }) => backupFailures[failure] ?? backupFailures['other'] ?? '',
  backupNone: 'No backup is planned.',
  backupNoneAdvice:
    'Name a folder of another disk, or a bucket, by BACKUP_TO, and how often by BACKUP_EVERY_HOURS, then restart.',
  backupFiles: ({ count }) =>
    `${many(count, 'file is', 'files are')} not in the last backup: the content is missing or damaged.`,
  backupFilesAdvice: 'Check DATA_DIR/files or S3_URL; an older backup may still have them.',
  backupsWell: ({ hours, everyHours }) =>
    `the last is ${many(hours, 'hour', 'hours')} old${everyHours === null ? '; they are made by hand' : `; one is made every ${everyHours} h`}.`,
  backupsNotYet: ({ everyHours }) =>
    everyHours === null
      ? 'none has been made yet.'
      : `the first will be made within the hour, then every ${everyHours} h.`,
  legalNotice: ({ lacking: missing }) =>
    `The legal notice is incomplete: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing.`,
  legalNoticeAdvice: 'The law wants the site to say who publishes and who hosts it: set them, then restart.',

  work: ({ handler }) => namedWork(handler),
  cause: ({ cause }) => causes[cause] ?? causes['other'] ?? '',
  remedy: ({ cause }) => remedies[cause] ?? remedies['other'] ?? '',
  task: ({ task }) => tasks[task] ?? task,
  pause: pauses,
  product: 'Passerelle',
  schema: 'Tables',
  search: 'Search',
  refusal: ({ status }) =>
    status === 'unreachable'
      ? 'the address does not exist any more: we no longer write to it'
      : status === 'complaint'
        ? 'called unwanted: those that one can do without no longer go out'
        : /^55[0-9].* 5\.1\.|^550$/.test(status)
          ? 'the address does not exist, or no longer does'
          : / [45]\.2\.2/.test(status) || status.startsWith('552')
            ? 'the mailbox is full'
            : / 5\.7\./.test(status)
              ? 'the other server turns us away (spam, or a security rule)'
              : /^\d/.test(status)
                ? 'refused by the other server'
                : 'the address is misspelt',

  // Actions in the audit log.
  did_replay: 'ran again what had failed',
};
