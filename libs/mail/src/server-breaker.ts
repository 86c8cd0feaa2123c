import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel';

/** After this many unanswered mails in a row, the server gets a pause. */
const FAILURES = 3;
/** The length of the pause, in milliseconds. Then one mail is tried. */
const REST = 30_000;
/** While that one mail is being sent, the other mails try again after this long, in milliseconds. */
const TRIAL = 1_000;

/** Gives a mail server without answers a pause. Otherwise each mail would wait for it again. */
export class ServerBreaker {
  private readonly circuit = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: REST,
  });
  private openedAt = 0;

  /** @param say called when a pause begins, and when the server answers again */
  constructor(say: (what: 'away' | 'back') => void) {
    this.circuit.onBreak(() => {
      // A failed trial is no news.
      if (this.openedAt === 0) say('away');
      this.openedAt = Date.now();
    });
    this.circuit.onReset(() => {
      this.openedAt = 0;
      say('back');
    });
  }

  /**
   * Sends a mail, unless the server has a pause.
   * @param handOver throws only if the server does not answer
   * @returns if nothing was tried: the rest of the pause, in milliseconds
   */
  async try<T>(handOver: () => Promise<T>): Promise<{ answer: T } | { restFor: number }> {
    // Otherwise this mail would wait for the outcome of the trial.
    if (this.circuit.state === CircuitState.HalfOpen) return { restFor: TRIAL };
    try {
      return { answer: await this.circuit.execute(handOver) };
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      return { restFor: Math.max(TRIAL, this.openedAt + REST - Date.now()) };
    }
  }
}
