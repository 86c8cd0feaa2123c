import { dayInFrance } from '@passerelle/config';
import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { PrimaryColumn } from 'typeorm';

const DAY = 24 * 3_600_000;

/** Pause after a refusal: until it has passed, the same may not be asked again. */
export interface Rest<State extends string = string> {
  after: State;
  days: number;
  /** Says until when, with the day in words. */
  sentence: (told: { until: string }) => Sentence;
}

/** The end of the time to answer: from then on nobody says yes or no, and the request waits to lapse. */
export interface Lateness {
  /** Instead of the state, where an answer comes too late. */
  as: string;
  sentence: Sentence;
}

interface LegalChange<State extends string> {
  from: readonly State[];
  to: State;
}

/** Every legal change of the state of one kind of request. Everything else is refused. */
export class Course<State extends string, Name extends string> {
  /** @param refusal why a step does not start from a state */
  constructor(
    readonly steps: Readonly<Record<Name, LegalChange<State>>>,
    private readonly refusal: (from: State, step: Name) => Sentence,
    readonly limits: { rest?: Rest<State>; late?: Lateness } = {},
  ) {}

  allows(step: Name, from: State): boolean {
    return this.steps[step].from.includes(from);
  }

  /**
   * The state after a step.
   * @throws {IllegalTransition} if the step does not start from this state.
   */
  next(step: Name, from: State): State {
    const { to } = this.steps[step];
    if (this.allows(step, from)) return to;
    throw new IllegalTransition(this.refusal(from, step), from, to);
  }

  /**
   * The state after an answer.
   * @throws {IllegalTransition} as `next`, or once the time to answer has passed.
   */
  answer(step: Name, from: State, { expiresAt, now }: { expiresAt: Date; now: Date }): State {
    const to = this.next(step, from);
    const { late } = this.limits;
    if (late !== undefined && now >= expiresAt) throw new IllegalTransition(late.sentence, late.as, to);
    return to;
  }
}

/** The end of a rest that began then; undefined: it is over. */
export function endOfRest({ days }: Pick<Rest, 'days'>, since: Date, now: Date): Date | undefined {
  const until = new Date(since.getTime() + days * DAY);
  return now < until ? until : undefined;
}

/** One party asks another for something. Each kind has a table of its own, which extends these columns. */
export abstract class Request<State extends string = string, Step extends string = string> {
  @PrimaryColumn('uuid')
  id: string;

  /** A column of the kind. */
  abstract state: State;

  protected abstract get course(): Course<State, Step>;

  /** When the request was answered, or otherwise came to its end; null: it waits. */
  protected abstract get endedAt(): Date | null;

  /** Whether the state allows this step. The policy decides who may take it. */
  allows(step: Step): boolean {
    return this.course.allows(step, this.state);
  }

  /** Until when the same cannot be asked again after a refusal; undefined: it can now. */
  restsUntil(now: Date): Date | undefined {
    const { rest } = this.course.limits;
    if (rest === undefined || this.state !== rest.after || this.endedAt === null) return undefined;
    return endOfRest(rest, this.endedAt, now);
  }

  protected move(step: Step): void {
    this.state = this.course.next(step, this.state);
  }

  /** @throws {IllegalTransition} while the request rests after a refusal, or waits for an answer. */
  protected reopen(step: Step, now: Date): void {
    const { limits, steps } = this.course;
    const { rest } = limits;
    const until = this.restsUntil(now);
    if (rest !== undefined && until !== undefined)
      throw new IllegalTransition(rest.sentence({ until: dayInFrance(until) }), this.state, steps[step].to);
    this.move(step);
  }
}
