import { describe, expect, it } from '@jest/globals';
import { languages } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../server.sentences.js';
import { type Facts, findingsOf } from './findings.js';

const at = new Date('2026-11-24T09:00:00.000Z');
const well: Facts = {
  canQueue: true,
  lateness: { oldestUntriedSeconds: 12, isLate: false },
  kinds: [],
  drifts: [],
  search: { engine: 'postgresql' },
  encoder: { model: 'm', problem: null, needsLacking: 3, solversLacking: 0 },
  tasks: [
    {
      task: 'KeepPromises',
      schedule: { cron: '0 8-18 * * *' },
      lastRun: { startedAt: at, endedAt: at, failure: null, succeededAt: at, deadLetteredAt: null },
      isLate: false,
    },
    { task: 'ExpireNeeds', schedule: { every: 60_000 }, lastRun: null, isLate: false },
  ],
  mails: { waiting: 4, failing: 0, oldest: at },
  refusals: [],
  unreachable: 0,
  clock: undefined,
  redis: undefined,
  mailServer: undefined,
  files: undefined,
  antivirus: undefined,
  disk: undefined,
  legalNotice: [],
  backup: {
    isSet: true,
    everyHours: 24,
    last: { name: 'passerelle-1/20261124t030000z', madeAt: at, ageHours: 6, size: 1, filesMissing: 0 },
    failure: undefined,
    isLate: false,
  },
  isPublic: true,
  mailsHeldSince: undefined,
};
const { backup } = well;
const failedTask = {
  task: 'ExpireNeeds',
  schedule: { every: 60_000 },
  lastRun: { startedAt: at, endedAt: at, failure: 'TypeError', succeededAt: null, deadLetteredAt: null },
  isLate: false,
} satisfies Facts['tasks'][number];
const wrong: readonly [id: string, gravity: 'bad' | 'warn', facts: Partial<Facts>][] = [
  ['queue', 'bad', { canQueue: false }],
  ['late', 'bad', { lateness: { oldestUntriedSeconds: 720, isLate: true } }],
  [
    'dead_letters',
    'bad',
    {
      kinds: [{ handler: 'HintOnChange', cause: 'other', count: 1, since: at, until: at, lastError: null }],
    },
  ],
  [
    'never_ended_WorkOnImport',
    'bad',
    {
      kinds: [
        { handler: 'WorkOnImport', cause: 'never_ended', count: 2, since: at, until: at, lastError: null },
      ],
    },
  ],
  [
    'task_ExpireNeeds',
    'bad',
    { tasks: [{ ...failedTask, lastRun: { ...failedTask.lastRun, deadLetteredAt: at }, isLate: true }] },
  ],
  ['disk', 'bad', { disk: sentences.databaseDiskFull() }],
  ['redis', 'bad', { redis: sentences.noAnswerInTime() }],
  ['mail_server', 'bad', { mailServer: sentences.mailServerRefuses({ reason: '535' }) }],
  ['files', 'bad', { files: sentences.filesCannotBeKept({ reason: 'ENOSPC' }) }],
  ['antivirus', 'bad', { antivirus: sentences.antivirusAway({ reason: 'away' }) }],
  ['clock', 'bad', { clock: sentences.clocksApart({ seconds: 61 }) }],
  ['mails_held', 'bad', { mailsHeldSince: at }],
  ['backup_late', 'bad', { backup: { ...backup, isLate: true } }],
  ['backup_failed', 'bad', { backup: { ...backup, failure: 'target' } }],
  ['task_ExpireNeeds', 'bad', { tasks: [{ ...failedTask, isLate: true }] }],
  ['meilisearch', 'warn', { search: { engine: 'postgresql', insteadOfMeilisearchSince: at } }],
  ['encoder', 'warn', { encoder: { model: 'm', problem: 'away', needsLacking: 3, solversLacking: 2 } }],
  ['task_ExpireNeeds', 'warn', { tasks: [failedTask] }],
  ['mails_failing', 'warn', { mails: { waiting: 4, failing: 2, oldest: at } }],
  ['unreachable', 'warn', { unreachable: 2 }],
  ['mails_refused', 'warn', { refusals: [{ status: '550 5.1.1', count: 2 }] }],
  ['backup_none', 'warn', { backup: { ...backup, isSet: false, last: undefined } }],
  [
    'backup_files',
    'warn',
    { backup: { ...backup, last: backup.last && { ...backup.last, filesMissing: 2 } } },
  ],
  ['legal_notice', 'warn', { legalNotice: ['PUBLISHER', 'HOSTED_BY'] }],
];

describe('what is wrong', () => {
  it('is nothing where all is well, or has not happened yet', () => {
    expect(findingsOf(well)).toEqual([]);
    expect(findingsOf({ ...well, encoder: undefined })).toEqual([]);
  });

  it.each(wrong)('is said with what to do, in both languages: %s, %s', (id, gravity, facts) => {
    const findings = findingsOf({ ...well, ...facts });
    expect(findings).toMatchObject([{ id, gravity }]);
    for (const { what, advice } of findings)
      for (const text of languages.flatMap((language) =>
        [what, advice].map((each) => sentenceIn(each, language)),
      ))
        expect(text).toMatch(/^\S.{10,}\.$/);
  });

  it('comes gravest first', () => {
    const all = Object.assign({}, well, ...wrong.map(([, , facts]) => facts)) as Facts;
    const gravities = findingsOf(all).map(({ gravity }) => gravity);
    expect(gravities).toEqual(gravities.toSorted());
    expect(gravities).toHaveLength(18);
  });
});
