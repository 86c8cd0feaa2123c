import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Language } from '@passerelle/config';
import { searchedCollections, SearchDrifts } from '@passerelle/finding';
import { languageOf } from '@passerelle/graphql';
import { type SearchHealth, SearchIndex } from '@passerelle/search';
import { Deliveries } from '@passerelle/jobs';
import { linkPageHeaders, renderLinkPage } from '@passerelle/links';
import { type EncoderHealth, EncoderStates } from '@passerelle/matching';
import { HealthChecks } from '../health/index.js';

const words: Record<Language, { title: string; paragraphs: string[] }> = {
  fr: {
    title: 'Passerelle est en marche',
    paragraphs: [
      'Les entreprises de services à la personne y publient leurs besoins ; les start-up, étudiants et porteurs de projet qui peuvent y répondre en sont prévenus.',
      'L’API répond à l’adresse /graphql. Les premiers pas sont décrits dans le fichier README.',
    ],
  },
  en: {
    title: 'Passerelle is up and running',
    paragraphs: [
      'Home-service companies post their needs here; the startups, students and project holders who could answer are told.',
      'The API answers at /graphql. The README describes the first steps.',
    ],
  },
};

/** For the addresses in mails, which no web application serves yet: people get a page instead of JSON. */
const notHere: Record<Language, { title: string; paragraphs: string[] }> = {
  fr: {
    title: 'Cette page n’existe pas encore',
    paragraphs: [
      'L’application web de Passerelle, où vous lirez les besoins et les profils, est en cours de réalisation. Si un message vous a conduit ici, gardez-le : son lien s’ouvrira quand elle sera prête.',
      'D’ici là, tout passe par l’API, à l’adresse /graphql, et par l’équipe d’OVLT.',
    ],
  },
  en: {
    title: 'This page does not exist yet',
    paragraphs: [
      'The web application of Passerelle, where you will read needs and profiles, is being built. If a message led you here, keep it: its link will open once it is ready.',
      'Until then everything goes through the API, at /graphql, and through the OVLT team.',
    ],
  },
};

/** How long the details of `/health` may take, in milliseconds: a locked table or a busy pool says that the database is away. */
const HEALTH_PATIENCE = 3_000;

/** Serves the page at the root, a page for every unknown address, and `/health` for monitoring. */
export function mountFrontDoor(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/', async (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    return reply.headers(linkPageHeaders).send(renderLinkPage(words[language], language));
  });
  // Every address without a route of its own.
  fastify.get('/*', async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) {
      reply.callNotFound();
      return reply;
    }
    const language = languageOf(request.headers['accept-language']);
    return reply.code(404).headers(linkPageHeaders).send(renderLinkPage(notHere[language], language));
  });
  fastify.get('/health', async (_request, reply) => {
    // Whoever watches and the proxies are told the same.
    const { code, status } = await app.get(HealthChecks).ready();
    if (code !== 200) return reply.code(code).send({ status });
    try {
      // 200 even when the queue or the text encoder is away or the index out of step: requests are still answered, and nothing is lost.
      return await within(HEALTH_PATIENCE, healthOf(app));
    } catch {
      // The reason is in the log of the database: strangers need not know it.
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}

/** The answer of `/health` while requests may be sent here: one status for everything, and the state of search and of meaning. */
interface Health {
  status:
    | 'ok'
    | 'job queue unreachable'
    | 'deliveries late'
    | 'search index out of step'
    | 'text encoder unavailable';
  /** The age of the oldest delivery that nobody has tried; null: there is none. */
  deliveries: { oldestUntriedSeconds: number | null };
  search: SearchHealth & { drift: 'not measured yet' | 'in step' | 'out of step' };
  /** As a worker has written it down: the API encodes nothing. Matching goes on without the vectors that are lacking. */
  meaning:
    | { encoder: 'off' | 'not seen of late' }
    | { encoder: 'ok' | 'unavailable'; model: string; lacking: { needs: number; solvers: number } };
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
  const drift = await driftOf(app);
  const search = { ...(await app.get(SearchIndex).health()), drift };
  const { oldestUntriedSeconds, isLate } = await app.get(Deliveries).lateness();
  const states = app.get(EncoderStates);
  const meaning = states.isOff ? ({ encoder: 'off' } as const) : meaningOf(await states.health());
  const figures = { deliveries: { oldestUntriedSeconds }, search, meaning };
  if (!(await app.get(Deliveries).canBeQueued())) return { status: 'job queue unreachable', ...figures };
  if (isLate) return { status: 'deliveries late', ...figures };
  if (drift === 'out of step') return { status: 'search index out of step', ...figures };
  return { status: meaning.encoder === 'unavailable' ? 'text encoder unavailable' : 'ok', ...figures };
}

/** Why the encoder is away is in the log of the workers, and in what `doctor` says: strangers need not know it. */
function meaningOf(health: EncoderHealth | undefined): Health['meaning'] {
  if (health === undefined) return { encoder: 'not seen of late' };
  const { model, problem, needsLacking, solversLacking } = health;
  const lacking = { needs: needsLacking, solvers: solversLacking };
  return { encoder: problem === null ? 'ok' : 'unavailable', model, lacking };
}

async function driftOf(app: NestFastifyApplication): Promise<Health['search']['drift']> {
  const measured = await app.get(SearchDrifts).found();
  if (measured.some(({ isAlarming }) => isAlarming)) return 'out of step';
  return measured.length < searchedCollections.length ? 'not measured yet' : 'in step';
}
