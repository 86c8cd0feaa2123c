import { type AbsenceInput, absenceInput } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { newId, type Snapshot, type Transaction } from '@passerelle/database';
import { identifier, IllegalTransition, InvalidInput, LimitReached, parseInput } from '@passerelle/problems';
import { type EntityManager, In, MoreThanOrEqual, Not } from 'typeorm';
import { auditOfSolver } from '../solver/solver.audit.js';
import type { Solver } from '../solver/solver.entity.js';
import { sentences } from '../solvers.sentences.js';
import { presentOrNextAbsence } from './absences.js';
import { type PeriodContent, periodInput, timesOf } from './period.input.js';
import { SolverPeriod } from './solver-period.entity.js';

/** How many present and future periods a profile may have: a year of every other week, its holidays and its exams. */
export const MAX_PERIODS = 60;

/** The periods of some profiles that end on a day or later, the earliest first, by profile. */
export async function periodsOf(
  manager: EntityManager,
  solverIds: readonly string[],
  from: string,
): Promise<ReadonlyMap<string, readonly SolverPeriod[]>> {
  const periods = await manager.find(SolverPeriod, {
    where: { solverId: In([...solverIds]), until: MoreThanOrEqual(from) },
    order: { from: 'ASC', id: 'ASC' },
  });
  const bySolver = new Map<string, SolverPeriod[]>();
  for (const period of periods)
    bySolver.set(period.solverId, [...(bySolver.get(period.solverId) ?? []), period]);
  return bySolver;
}

/** Replaces the absence declared with `setAbsence`. Here and below, the caller holds the lock of the profile, and saves it. */
export async function declareAbsence(
  tx: Transaction,
  solver: Solver,
  absence: AbsenceInput | null,
  now: Date,
): Promise<void> {
  const mine = { solverId: solver.id, kind: 'absence' } as const;
  const known = await tx.manager.findOneBy(SolverPeriod, mine);
  const days = absence && parseInput(absenceInput(dayInFrance(now), known?.from ?? null), absence);
  await tx.manager.delete(SolverPeriod, mine);
  if (days !== null) await tx.manager.insert(SolverPeriod, { ...mine, ...days, id: newId(), away: true });
  solver.setAbsence(await absenceOf(tx.manager, solver, now), now);
}

/** @throws {LimitReached} at 60 periods | {InvalidInput} if a period of the same kind overlaps */
export async function addPeriod(
  tx: Transaction,
  solver: Solver,
  content: PeriodContent,
  now: Date,
): Promise<void> {
  if (!solver.mayHaveCalendar)
    throw new IllegalTransition(sentences.onlyLearnersHaveCalendars(), solver.kind);
  const today = dayInFrance(now);
  const checked = parseInput(periodInput(today), content);
  const times = timesOf(checked, today);
  const known = (await periodsOf(tx.manager, [solver.id], today)).get(solver.id) ?? [];
  const doubled = known.find(
    (period) =>
      period.kind === checked.kind &&
      times.some(({ from, until }) => from <= period.until && period.from <= until),
  );
  if (doubled !== undefined) {
    const message = sentences.periodKnown({ from: doubled.from, until: doubled.until });
    throw new InvalidInput([{ field: 'from', label: sentences.periodFrom(), rule: 'not_twice', message }]);
  }
  if (known.filter(isOfCalendar).length + times.length > MAX_PERIODS)
    throw new LimitReached(sentences.tooManyPeriods({ max: MAX_PERIODS }));
  const { kind, away } = checked;
  await tx.manager.insert(
    SolverPeriod,
    times.map((time) => ({ ...time, id: newId(), solverId: solver.id, kind, away })),
  );
  solver.setAbsence(await absenceOf(tx.manager, solver, now), now);
}

/**
 * Removes periods from the calendar; unknown periods are ignored. The absence declared with `setAbsence` stays.
 * @returns whether a period was removed
 */
export async function removePeriods(
  tx: Transaction,
  solver: Solver,
  ids: readonly string[],
  now: Date,
): Promise<boolean> {
  if (ids.length > MAX_PERIODS) throw new LimitReached(sentences.tooManyPeriods({ max: MAX_PERIODS }));
  const { affected } = await tx.manager.delete(SolverPeriod, {
    solverId: solver.id,
    id: In(ids.map(identifier)),
    kind: Not('absence'),
  });
  if (affected === 0) return false;
  solver.setAbsence(await absenceOf(tx.manager, solver, now), now);
  return true;
}

/** The present or next absence of the profile, from its periods. */
export async function absenceOf(manager: EntityManager, { id }: Solver, now: Date) {
  const today = dayInFrance(now);
  // Past periods show when a continuing absence began.
  const periods = await manager.findBy(SolverPeriod, { solverId: id });
  return presentOrNextAbsence(periods, today);
}

/** The content of a profile with its calendar, for the audit log. */
export async function auditWithCalendar(tx: Transaction, solver: Solver): Promise<Snapshot> {
  const periods = await tx.manager.find(SolverPeriod, {
    where: { solverId: solver.id },
    order: { from: 'ASC', id: 'ASC' },
  });
  const calendar = periods
    .filter(isOfCalendar)
    .map(({ kind, from, until, away }) => `${from}/${until} ${kind}${away ? ' away' : ''}`);
  return { ...auditOfSolver(solver), calendar };
}

const isOfCalendar = ({ kind }: SolverPeriod): boolean => kind !== 'absence';
