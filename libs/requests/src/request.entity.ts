import { dayInFrance } from '@passerelle/config';
import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { PrimaryColumn } from 'typeorm';

const DAY = 24 * 3_600_000;

/** The waiting time after a refusal, in which the same request may not be made again. */
export interface Rest<State extends string = string> {
  after: State;
  days: number;
  /** The sentence of the refusal. `until`: the day on which the request may be made again, in words. */
  sentence: (told: { until: string }) => Sentence;
}

/**
 * How an answer after the deadline is refused. After the deadline the request can be neither accepted nor refused. It
 * stays as it is until it lapses.
 */
export interface Lateness {
  /** The name of the state in the refusal of a late answer, in place of the present state. */
  as: string;
  sentence: Sentence;
}

interface LegalChange<State extends string> {
  from: readonly State[];
  to: State;
}

/** All legal changes of state of one kind of request. Every other change is refused. */
export class Course<State extends string, Name extends string> {
  /** @param refusal the sentence that explains why a step is not possible in a state */
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
   * @throws {IllegalTransition} as `next`, or if the deadline has passed.
   */
  answer(step: Name, from: State, { expiresAt, now }: { expiresAt: Date; now: Date }): State {
    const to = this.next(step, from);
    const { late } = this.limits;
    if (late !== undefined && now >= expiresAt) throw new IllegalTransition(late.sentence, late.as, to);
    return to;
  }
}

/** A request: one party asks another for something. Each kind of request has its own table, with these columns and its own. */
export abstract class Request<State extends string = string, Step extends string = string> {
  @PrimaryColumn('uuid')
  id: string;

  /** A column of the kind. */
  abstract state: State;

  protected abstract get course(): Course<State, Step>;

  /** When the request was answered, or ended in another way. null: it waits for an answer. */
  protected abstract get endedAt(): Date | null;

  /** Whether the state allows this step. The policy decides who may take it. */
  allows(step: Step): boolean {
    return this.course.allows(step, this.state);
  }

  /** The end of the waiting time after a refusal. undefined: the same request may be made again now. */
  restsUntil(now: Date): Date | undefined {
    const { rest } = this.course.limits;
    if (rest === undefined || this.state !== rest.after || this.endedAt === null) return undefined;
    const until = new Date(this.endedAt.getTime() + rest.days * DAY);
    return now < until ? until : undefined;
  }

  protected move(step: Step): void {
    this.state = this.course.next(step, this.state);
  }

  /** @throws {IllegalTransition} in the waiting time after a refusal, or while the request waits for an answer. */
  protected reopen(step: Step, now: Date): void {
    const { limits, steps } = this.course;
    const { rest } = limits;
    const until = this.restsUntil(now);
    if (rest !== undefined && until !== undefined)
      throw new IllegalTransition(rest.sentence({ until: dayInFrance(until) }), this.state, steps[step].to);
    this.move(step);
  }
}
