import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel';

/** After this many unanswered mails in a row, the server is left alone. */
const FAILURES = 3;
/** For how long the server is left alone, in milliseconds; then one mail is tried. */
const REST = 30_000;
/** While that one mail is on its way, the other mails ask again after this long, in milliseconds. */
const TRIAL = 1_000;

/** Leaves a mail server alone that does not answer: otherwise each mail would wait for it again. */
export class ServerBreaker {
  private readonly circuit = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: REST,
  });
  private openedAt = 0;

  /** @param say called when the server is left alone, and when it answers again */
  constructor(say: (what: 'away' | 'back') => void) {
    this.circuit.onBreak(() => {
      // A trial that fails is nothing new.
      if (this.openedAt === 0) say('away');
      this.openedAt = Date.now();
    });
    this.circuit.onReset(() => {
      this.openedAt = 0;
      say('back');
    });
  }

  /**
   * Hands a mail over, unless the server is left alone.
   * @param handOver throws only if the server does not answer
   * @returns if nothing was tried: for how long the server is left alone, in milliseconds
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
