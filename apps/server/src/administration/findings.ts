import type { BackupState } from '@passerelle/backup';
import type { DeadLetterKind, ScheduledTaskReport, WaitingMails } from '@passerelle/jobs';
import type { SearchDrift } from '@passerelle/finding';
import type { EncoderHealth } from '@passerelle/matching';
import type { MailRefusals } from '@passerelle/notifications';
import type { Sentence } from '@passerelle/problems';
import type { SearchHealth } from '@passerelle/search';
import { sentences } from '../server.sentences.js';

export const gravities = ['bad', 'warn'] as const;
export type Gravity = (typeof gravities)[number];

export const remedialActs = ['replay', 'repair_search'] as const;
export type RemedialAct = (typeof remedialActs)[number];

/** A problem, and its remedy. */
export interface Finding {
  id: string;
  gravity: Gravity;
  what: Sentence;
  advice: Sentence;
  act: RemedialAct | null;
}

/** The checked facts. */
export interface Facts {
  canQueue: boolean;
  lateness: { oldestUntriedSeconds: number | null; isLate: boolean };
  kinds: readonly DeadLetterKind[];
  drifts: readonly SearchDrift[];
  search: SearchHealth;
  /** undefined: the encoder is off, or no worker has reported it lately. */
  encoder: EncoderHealth | undefined;
  tasks: readonly ScheduledTaskReport[];
  mails: WaitingMails;
  refusals: readonly MailRefusals[];
  /** How many addresses do not receive mails. */
  unreachable: number;
  /** Problems with outside services; undefined: the service is well, or is not used. */
  clock: Sentence | undefined;
  redis: Sentence | undefined;
  mailServer: Sentence | undefined;
  files: Sentence | undefined;
  antivirus: Sentence | undefined;
  disk: Sentence | undefined;
  legalNotice: readonly string[];
  backup: BackupState;
  /** Whether strangers can open the site: then a backup is wanted. */
  isPublic: boolean;
  /** Since when this restored copy sends no mails; undefined: it sends them. */
  mailsHeldSince: Date | undefined;
}

const bad = (id: string, what: Sentence, advice: Sentence, act: RemedialAct | null = null): Finding => ({
  id,
  gravity: 'bad',
  what,
  advice,
  act,
});
const warn = (id: string, what: Sentence, advice: Sentence, act: RemedialAct | null = null): Finding => ({
  ...bad(id, what, advice, act),
  gravity: 'warn',
});

/**
 * The problems behind these facts, gravest first: the product is down, a part is down, and points for an admin to
 * check.
 */
export function findingsOf(facts: Facts): Finding[] {
  const found = [
    ...ofHeldMails(facts),
    ...ofQueue(facts),
    ...ofDeadLetters(facts),
    ...ofOutside(facts),
    ...ofSearch(facts),
    ...ofEncoder(facts),
    ...ofBackups(facts),
    ...facts.tasks.flatMap(ofTask),
    ...ofMails(facts),
    ...ofLegalNotice(facts),
  ];
  return [
    ...found.filter(({ gravity }) => gravity === 'bad'),
    ...found.filter(({ gravity }) => gravity === 'warn'),
  ];
}

function ofHeldMails({ mailsHeldSince }: Facts): Finding[] {
  return mailsHeldSince === undefined
    ? []
    : [bad('mails_held', sentences.mailsHeld(), sentences.mailsHeldAdvice())];
}

function ofBackups({ backup: { isSet, last, failure, isLate }, isPublic }: Facts): Finding[] {
  const filesMissing = last?.filesMissing ?? 0;
  return [
    ...(isLate && last !== undefined
      ? [bad('backup_late', sentences.backupLate({ hours: last.ageHours }), sentences.backupLateAdvice())]
      : []),
    ...(failure === undefined
      ? []
      : [bad('backup_failed', sentences.backupFailed(), sentences.backupFailedAdvice({ failure }))]),
    ...(isPublic && !isSet && last === undefined
      ? [warn('backup_none', sentences.backupNone(), sentences.backupNoneAdvice())]
      : []),
    ...(filesMissing === 0
      ? []
      : [
          warn('backup_files', sentences.backupFiles({ count: filesMissing }), sentences.backupFilesAdvice()),
        ]),
  ];
}

function ofQueue({ canQueue, lateness: { isLate, oldestUntriedSeconds } }: Facts): Finding[] {
  const minutes = Math.floor((oldestUntriedSeconds ?? 0) / 60);
  return [
    ...(canQueue ? [] : [bad('queue', sentences.queueAway(), sentences.queueAwayAdvice())]),
    ...(isLate ? [bad('late', sentences.late({ minutes }), sentences.lateAdvice())] : []),
  ];
}

function ofDeadLetters({ kinds }: Facts): Finding[] {
  const failed = kinds.filter(({ cause }) => cause !== 'never_ended');
  const count = failed.reduce((sum, kind) => sum + kind.count, 0);
  return [
    ...kinds
      .filter(({ cause }) => cause === 'never_ended')
      .map(({ handler }) =>
        bad(
          `never_ended_${handler}`,
          sentences.neverEnded({ handler }),
          sentences.neverEndedAdvice(),
          'replay',
        ),
      ),
    ...(count === 0
      ? []
      : [bad('dead_letters', sentences.setAside({ count }), sentences.setAsideAdvice(), 'replay')]),
  ];
}

function ofOutside({ clock, redis, mailServer, files, antivirus, disk }: Facts): Finding[] {
  return [
    ...(disk ? [bad('disk', sentences.disk(), disk)] : []),
    ...(redis ? [bad('redis', sentences.redis(), redis)] : []),
    ...(mailServer ? [bad('mail_server', sentences.mailServer(), mailServer)] : []),
    ...(files ? [bad('files', sentences.files(), files)] : []),
    ...(antivirus ? [bad('antivirus', sentences.antivirus(), antivirus)] : []),
    ...(clock ? [bad('clock', sentences.clock(), clock)] : []),
  ];
}

function ofSearch({ drifts, search }: Facts): Finding[] {
  return [
    ...drifts
      .filter(({ isAlarming }) => isAlarming)
      .map(({ collection, differing, expected }) =>
        bad(
          `drift_${collection}`,
          sentences.drift({ collection, differing, expected }),
          sentences.driftAdvice(),
          'repair_search',
        ),
      ),
    ...(search.insteadOfMeilisearchSince === undefined
      ? []
      : [warn('meilisearch', sentences.meilisearchBehind(), sentences.meilisearchBehindAdvice())]),
  ];
}

function ofEncoder({ encoder }: Facts): Finding[] {
  if (encoder === undefined || encoder.problem === null) return [];
  const missing = encoder.needsLacking + encoder.solversLacking;
  return [
    warn(
      'encoder',
      sentences.encoder(),
      sentences.encoderAdvice({ reason: encoder.problem, lacking: missing }),
    ),
  ];
}

function ofTask({ task, lastRun, isLate }: ScheduledTaskReport): Finding[] {
  if (lastRun?.deadLetteredAt != null)
    return [
      bad(`task_${task}`, sentences.taskNeverEnded({ task }), sentences.taskNeverEndedAdvice(), 'replay'),
    ];
  if (isLate) return [bad(`task_${task}`, sentences.taskLate({ task }), sentences.taskLateAdvice())];
  if (lastRun?.failure == null) return [];
  return [warn(`task_${task}`, sentences.taskFailed({ task }), sentences.taskFailedAdvice())];
}

function ofMails({ mails: { failing }, refusals, unreachable }: Facts): Finding[] {
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(failing === 0
      ? []
      : [warn('mails_failing', sentences.mailsFailing({ count: failing }), sentences.mailsFailingAdvice())]),
    ...(refused === 0
      ? []
      : [warn('mails_refused', sentences.mailsRefused({ count: refused }), sentences.mailsRefusedAdvice())]),
    ...(unreachable === 0
      ? []
      : [warn('unreachable', sentences.unreachable({ count: unreachable }), sentences.unreachableAdvice())]),
  ];
}

function ofLegalNotice({ legalNotice }: Facts): Finding[] {
  if (legalNotice.length === 0) return [];
  return [
    warn('legal_notice', sentences.legalNotice({ lacking: [...legalNotice] }), sentences.legalNoticeAdvice()),
  ];
}
