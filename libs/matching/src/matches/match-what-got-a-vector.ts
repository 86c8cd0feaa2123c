import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { ScheduledTask } from '@passerelle/jobs';
import { EncoderUnavailable } from '@passerelle/meaning';
import type { DocumentKind } from '../vectors/document-texts.js';
import { EncoderStates, REPEATED_AFTER } from '../vectors/encoder-states.js';
import { MissingVectors } from '../vectors/missing-vectors.js';
import { Vectors } from '../vectors/vectors.service.js';
import { MatchesService, type NotificationScope } from './matches.service.js';

/** After this long a run ends, in milliseconds. The next run begins with the changes that were made meanwhile. */
const LONGEST_RUN = 60_000;
/** After this long all documents are examined again, because vectors may have been deleted by hand. */
const REVIEWED_AFTER = 24 * 3_600_000;

/**
 * Makes the vectors that event handlers have not made: those of imported solvers, of a new model, and of documents that were changed while
 * the encoder was unavailable. Then matches each of these documents again.
 */
@ScheduledTask({ every: 10_000 })
export class MatchWhatGotAVector implements ScheduledTask, BeforeApplicationShutdown {
  private readonly logger = new Logger(MatchWhatGotAVector.name);
  private closing = false;
  private begunAt: Date | undefined;
  private checkedAt: Date | undefined;
  private lastReport: { problem: string | null; isThrough: boolean; at: Date } | undefined;

  constructor(
    private readonly missing: MissingVectors,
    private readonly vectors: Vectors,
    private readonly states: EncoderStates,
    private readonly matches: MatchesService,
    private readonly clock: Clock,
  ) {}

  /** Ends the run between two batches. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  async run(): Promise<void> {
    if (this.states.isOff) return;
    await this.say((await this.catchUp()) ?? null);
  }

  /** @returns why the run had to stop, if the encoder is unavailable */
  private async catchUp(): Promise<string | undefined> {
    const problem = await this.problem();
    if (problem !== undefined) return problem;
    if (this.begunAt === undefined || this.isOlder(this.begunAt, REVIEWED_AFTER)) {
      this.missing.beginAgain();
      this.begunAt = this.clock.now();
    }
    const until = performance.now() + LONGEST_RUN;
    try {
      for await (const { kind, ids } of this.missing.find()) {
        // Reported before the vectors are made, because after an import this takes minutes.
        await this.say(null);
        await this.match(kind, await this.vectors.ensure(kind, ids));
        if (this.closing || performance.now() > until) return undefined;
      }
      // While too many other vectors were missing, nobody was notified of the matches of these needs.
      for await (const needIds of this.matches.needsThatWait()) {
        await this.matches.matchNeeds(needIds);
        if (this.closing) return undefined;
      }
      for await (const { kind, ids } of this.matches.awaitedNotifications()) {
        await this.match(kind, ids, 'everybody');
        if (this.closing) return undefined;
      }
      return undefined;
    } catch (error) {
      // Otherwise documents that were found, but got no vector, would not be found again.
      this.begunAt = undefined;
      if (!(error instanceof EncoderUnavailable)) throw error;
      return error.message;
    }
  }

  /**
   * The encoder is called on each run while it is unavailable, and otherwise once a minute, since its server may
   * limit requests.
   */
  private async problem(): Promise<string | undefined> {
    const wasWell = this.lastReport?.problem === null;
    if (wasWell && this.checkedAt !== undefined && !this.isOlder(this.checkedAt, REPEATED_AFTER))
      return undefined;
    this.checkedAt = this.clock.now();
    return this.vectors.problem();
  }

  private match(
    kind: DocumentKind,
    ids: readonly string[],
    scope: NotificationScope = 'nobody',
  ): Promise<void> {
    return kind === 'need' ? this.matches.matchNeeds(ids, scope) : this.matches.matchSolvers(ids, scope);
  }

  /** Reports the problem to `/health` and, if it has changed, to the log. */
  private async say(problem: string | null): Promise<void> {
    const { isThrough } = this.missing;
    const { lastReport } = this;
    const isNews = lastReport?.problem !== problem || lastReport.isThrough !== isThrough;
    if (lastReport !== undefined && !isNews && !this.isOlder(lastReport.at, REPEATED_AFTER)) return;
    const isDone = problem === null && isThrough;
    await this.states.say({
      problem,
      needsLacking: isDone ? 0 : await this.vectors.countMissing('need'),
      solversLacking: isDone ? 0 : await this.vectors.countMissing('solver'),
    });
    if (problem !== null && lastReport?.problem !== problem)
      this.logger.warn(`No text can be encoded, and matches are computed without meaning: ${problem}`);
    if (problem === null && lastReport !== undefined && lastReport.problem !== null)
      this.logger.warn('Texts can be encoded again.');
    this.lastReport = { problem, isThrough, at: this.clock.now() };
  }

  private isOlder(time: Date, milliseconds: number): boolean {
    return this.clock.now().getTime() - time.getTime() >= milliseconds;
  }
}
