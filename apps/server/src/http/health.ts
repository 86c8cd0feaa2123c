import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BackupsService, type BackupState } from '@passerelle/backup';
import { Database, mailsHeldSince } from '@passerelle/database';
import { SearchDrifts, searchedCollections } from '@passerelle/finding';
import { DeadLetters, Deliveries } from '@passerelle/jobs';
import { LiveStreams } from '@passerelle/live';
import { type EncoderHealth, EncoderStates } from '@passerelle/matching';
import { type SearchHealth, SearchIndex } from '@passerelle/search';
import { HealthChecks, healthPaths } from '../health-checks.js';

/**
 * Time limit for the details of `/health`, in milliseconds. A locked table or a busy pool counts as an unavailable
 * database.
 */
const HEALTH_PATIENCE = 3_000;

/** Serves `/health` for monitoring. */
export function mountHealth(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/health', async (_request, reply) => {
    // Monitors and proxies get the same status.
    const { code, status } = await app.get(HealthChecks).ready();
    // Nothing is stored. People must be notified of it, though reads are answered.
    if (code !== 200 || status === 'disk full') return reply.code(503).send({ status });
    try {
      // 200 even when the queue or the text encoder is unavailable or the index is stale, since requests are still
      // answered, and nothing is lost.
      return await within(HEALTH_PATIENCE, healthOf(app));
    } catch {
      // The reason is in the log of the database. Strangers need not know it.
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}

/** The answer of `/health` while the process is ready: an overall status, and the state of search and of the encoder. */
interface Health {
  status:
    | 'ok'
    | 'job queue unreachable'
    | 'deliveries late'
    | 'work never ended'
    | 'search index out of step'
    | 'backup late'
    | 'mails held'
    | 'text encoder unavailable';
  /** `oldestUntriedSeconds`: age of the oldest delivery that was never tried. null: none. */
  deliveries: {
    oldestUntriedSeconds: number | null;
    /** Handlers and scheduled tasks that were begun three times and never ended: they are dead-lettered. */
    neverEnded: string[];
  };
  search: SearchHealth & { drift: 'not measured yet' | 'in step' | 'out of step' };
  /** From the record of a worker, since the API encodes nothing. Matching continues without the missing vectors. */
  meaning:
    | { encoder: 'off' | 'not seen of late' }
    | { encoder: 'ok' | 'unavailable'; model: string; lacking: { needs: number; solvers: number } };
  /** Age of the last backup that was made and read back, in hours; null: none. Where it lies is in the log and on the page of the administration. */
  backup: { ageHours: number | null; state: 'ok' | 'none' | 'failed' | 'late' };
  /** Since when this restored copy sends no mails; null: it sends them. */
  mailsHeldSince: Date | null;
  /** Browsers connected to this process, and whether it receives hints of changes: if not, browsers poll. */
  live: { streams: number; hints: 'ok' | 'not heard' | 'nobody listens' };
}

async function within<Answer>(patience: number, answer: Promise<Answer>): Promise<Answer> {
  return Promise.race([
    answer,
    delay(patience, undefined, { ref: false }).then((): never => {
      throw new Error('no answer in time');
    }),
  ]);
}

async function healthOf(app: NestFastifyApplication): Promise<Health> {
  const states = app.get(EncoderStates);
  const [
    drift,
    searchHealth,
    { oldestUntriedSeconds, isLate },
    neverEnded,
    encoder,
    canQueue,
    backups,
    held,
  ] = await Promise.all([
    driftOf(app),
    app.get(SearchIndex).health(),
    app.get(Deliveries).lateness(),
    app.get(DeadLetters).neverEnded(),
    states.isOff ? undefined : states.health(),
    app.get(Deliveries).canBeQueued(),
    app.get(BackupsService).state(),
    mailsHeldSince(app.get(Database).manager),
  ]);
  const backup = backupOf(backups);
  const search = { ...searchHealth, drift };
  const meaning = states.isOff ? ({ encoder: 'off' } as const) : meaningOf(encoder);
  const figures = {
    deliveries: { oldestUntriedSeconds, neverEnded },
    search,
    meaning,
    backup,
    mailsHeldSince: held ?? null,
    live: liveOf(app),
  };
  if (!canQueue) return { status: 'job queue unreachable', ...figures };
  if (isLate) return { status: 'deliveries late', ...figures };
  if (neverEnded.length > 0) return { status: 'work never ended', ...figures };
  if (drift === 'out of step') return { status: 'search index out of step', ...figures };
  if (backup.state === 'late' || backup.state === 'failed') return { status: 'backup late', ...figures };
  if (held !== undefined) return { status: 'mails held', ...figures };
  return { status: meaning.encoder === 'unavailable' ? 'text encoder unavailable' : 'ok', ...figures };
}

function backupOf({ last, failure, isLate }: BackupState): Health['backup'] {
  const state = isLate ? 'late' : failure !== undefined ? 'failed' : last === undefined ? 'none' : 'ok';
  return { ageHours: last?.ageHours ?? null, state };
}

function liveOf(app: NestFastifyApplication): Health['live'] {
  const { streams, mode } = app.get(LiveStreams).health;
  return { streams, hints: mode === undefined ? 'nobody listens' : mode === 'live' ? 'ok' : 'not heard' };
}

/**
 * The reason for a missing encoder is in the log of the workers, and in the output of `doctor`. Strangers need not
 * know it.
 */
function meaningOf(health: EncoderHealth | undefined): Health['meaning'] {
  if (health === undefined) return { encoder: 'not seen of late' };
  const { model, problem, needsLacking, solversLacking } = health;
  const missing = { needs: needsLacking, solvers: solversLacking };
  return { encoder: problem === null ? 'ok' : 'unavailable', model, lacking: missing };
}

async function driftOf(app: NestFastifyApplication): Promise<Health['search']['drift']> {
  const measured = await app.get(SearchDrifts).found();
  if (measured.some(({ isAlarming }) => isAlarming)) return 'out of step';
  return measured.length < searchedCollections.length ? 'not measured yet' : 'in step';
}

/** Serves the health checks for proxies and supervisors: without a rate limit, and without a Host header. */
export function mountHealthChecks(app: NestFastifyApplication): void {
  const checks = app.get(HealthChecks);
  for (const check of ['live', 'ready'] as const) {
    app
      .getHttpAdapter()
      .getInstance()
      .get(healthPaths[check], { config: { rateLimit: false } }, async (_request, reply) => {
        const { code, status } = await checks[check]();
        return reply.code(code).header('cache-control', 'no-store').send({ status });
      });
  }
}

const paths: readonly string[] = Object.values(healthPaths);

export const isHealthCheck = (url: string): boolean => paths.includes(url.split('?')[0] ?? '');
