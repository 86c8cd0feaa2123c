import { dayInFrance } from '@passerelle/config';
import { IllegalTransition } from '@passerelle/problems';
import { PrimaryColumn } from 'typeorm';
import { type Course, endOfRest } from './course.js';

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
