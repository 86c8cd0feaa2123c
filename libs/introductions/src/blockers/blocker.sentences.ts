import { dayInFrance } from '@passerelle/config';
import type { Sentence } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import { sentences } from '../introductions.sentences.js';
import type { Blocker, PairStatus } from './blockers.js';

type SentenceOf = (solver: Solver, pair: PairStatus) => Sentence;

/** Sentences for a curator who proposes the pair. */
export const sentenceForCurator: Record<Blocker, SentenceOf> = {
  not_published: () => sentences.needNotOnline(),
  same_organisation: ({ name }) => sentences.solverOfCompany({ name }),
  standing: ({ name }) => sentences.solverInTouch({ name }),
  hidden: ({ name }) => sentences.solverHidden({ name }),
  incomplete: ({ name }) => sentences.solverIncomplete({ name }),
  unsupervised: ({ name }) => sentences.solverUnsupervised({ name }),
  paused: ({ name }) => sentences.solverPaused({ name }),
  away: ({ name, awayUntil, awayKind }) =>
    sentences[awayKind === null ? 'solverAway' : (`solverAway_${awayKind}` as const)]({
      name,
      until: awayUntil,
    }),
  cooling_down: ({ name }, pair) => sentences.solverCoolingDown({ name, until: coolsUntil(pair) }),
  full: ({ name, monthlyCap }) => sentences.solverFull({ name, cap: monthlyCap }),
};

/** Sentences for a person who wants to answer the need with their own profile. */
export const sentenceForSolver: Record<Blocker, SentenceOf> = {
  not_published: () => sentences.needOffline(),
  same_organisation: () => sentences.needOfYours(),
  standing: () => sentences.youAreInTouch(),
  hidden: () => sentences.youAreHidden(),
  incomplete: () => sentences.youAreIncomplete(),
  unsupervised: () => sentences.youAreUnsupervised(),
  paused: () => sentences.youArePaused(),
  away: ({ awayUntil }) => sentences.youAreAway({ until: awayUntil }),
  cooling_down: (_, pair) => sentences.youAreCoolingDown({ until: coolsUntil(pair) }),
  full: ({ monthlyCap }) => sentences.youAreFull({ cap: monthlyCap }),
};

/**
 * Sentences for the company of the need, which requests to meet the solver. Other blockers concern the solver alone
 * or pass with time. For these the request waits, and the company gets no message.
 */
const toCompany: Partial<Record<Blocker, (pair: PairStatus) => Sentence>> = {
  not_published: () => sentences.askedOffline(),
  same_organisation: () => sentences.askedForOneself(),
  standing: () => sentences.askedInTouch(),
  hidden: () => sentences.askedHidden(),
  cooling_down: (pair) => sentences.askedCoolingDown({ until: coolsUntil(pair) }),
};

/**
 * The sentence that the company reads about a blocker. undefined: none, and the company may still send its request.
 */
export const sentenceForCompany = (blocker: Blocker, pair: PairStatus): Sentence | undefined =>
  toCompany[blocker]?.(pair);

/** Whether this blocker keeps a company from sending a request. */
export const isShownToCompany = (blocker: Blocker): boolean => blocker in toCompany;

const coolsUntil = ({ coolsUntil: until }: PairStatus): string | null =>
  until === undefined ? null : dayInFrance(until);
