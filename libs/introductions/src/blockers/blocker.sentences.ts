import { dayInFrance } from '@passerelle/config';
import type { Sentence } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import { sentences } from '../introductions.sentences.js';
import type { Blocker, PairStanding } from './blockers.js';

type Said = (solver: Solver, pair: PairStanding) => Sentence;

/** For a curator who proposes the pair. */
export const saidToCurator: Record<Blocker, Said> = {
  not_published: () => sentences.needNotOnline(),
  same_organisation: ({ name }) => sentences.solverOfCompany({ name }),
  standing: ({ name }) => sentences.solverInTouch({ name }),
  hidden: ({ name }) => sentences.solverHidden({ name }),
  incomplete: ({ name }) => sentences.solverIncomplete({ name }),
  paused: ({ name }) => sentences.solverPaused({ name }),
  away: ({ name, awayUntil }) => sentences.solverAway({ name, until: awayUntil }),
  cooling_down: ({ name }, pair) => sentences.solverCoolingDown({ name, until: coolsUntil(pair) }),
  full: ({ name, monthlyCap }) => sentences.solverFull({ name, cap: monthlyCap }),
};

/** For a person who wants to answer the need with their own profile. */
export const saidToSolver: Record<Blocker, Said> = {
  not_published: () => sentences.needOffline(),
  same_organisation: () => sentences.needOfYours(),
  standing: () => sentences.youAreInTouch(),
  hidden: () => sentences.youAreHidden(),
  incomplete: () => sentences.youAreIncomplete(),
  paused: () => sentences.youArePaused(),
  away: ({ awayUntil }) => sentences.youAreAway({ until: awayUntil }),
  cooling_down: (_, pair) => sentences.youAreCoolingDown({ until: coolsUntil(pair) }),
  full: ({ monthlyCap }) => sentences.youAreFull({ cap: monthlyCap }),
};

const coolsUntil = ({ coolsUntil: until }: PairStanding): string | null =>
  until === undefined ? null : dayInFrance(until);
