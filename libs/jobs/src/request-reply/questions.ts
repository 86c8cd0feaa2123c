import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database, newId } from '@passerelle/database';
import { Listener } from './listener.js';
import type { QuestionDefinition } from './question.js';
import { ANSWERED, ASKED } from './question-channels.js';

/** How long somebody waits for an answer, in milliseconds. */
const PATIENCE = 2_000;
/** How many may wait in one process; the next is not asked at all. */
const MOST_WAITING = 100;

/** Thrown when no worker has answered in time. */
export class Unanswered extends Error {}

/**
 * Asks a worker, in this process or another, and waits for the answer. A question is a row until its answer has been read:
 * notifications carry its identifier alone, and a lost one costs time but no answer.
 */
@Injectable()
export class Questions implements BeforeApplicationShutdown {
  private readonly asking = new Set<Promise<object>>();
  /** What ends the waiting for an answer, by the question's id. */
  private readonly waiting = new Map<string, () => void>();
  private listening: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly listener: Listener,
  ) {}

  /**
   * @param options.patience milliseconds
   * @throws {Unanswered} if no worker runs, all are too busy, or this one could not answer.
   */
  async ask<Asked extends object, Answer extends object>(
    question: QuestionDefinition<Asked, Answer>,
    asked: Asked,
    { patience = PATIENCE } = {},
  ): Promise<Answer> {
    if (this.asking.size >= MOST_WAITING) throw new Unanswered('Too many wait for answers already.');
    const answer = this.answerTo(question.name, asked, patience);
    this.asking.add(answer);
    try {
      return (await answer) as Answer;
    } finally {
      this.asking.delete(answer);
    }
  }

  /** Those who still wait are let go, so that their requests end before the product does. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const tell of this.waiting.values()) tell();
    await Promise.allSettled(this.asking);
  }

  private async answerTo(name: string, asked: object, patience: number): Promise<object> {
    const id = newId();
    const told = this.untilTold(id, patience);
    await this.listen();
    await this.database.manager.query(
      `WITH question AS (INSERT INTO question (id, name, asked) VALUES ($1, $2, $3) RETURNING id)
       SELECT pg_notify($4, id::text) FROM question`,
      [id, name, asked, ASKED],
    );
    await told;
    const [rows] = await this.database.manager.query<[{ answer: object | null }[], number]>(
      'DELETE FROM question WHERE id = $1 RETURNING answer',
      [id],
    );
    const answer = rows[0]?.answer;
    if (answer == null) throw new Unanswered(`${name} was not answered.`);
    return answer;
  }

  private untilTold(id: string, patience: number): Promise<void> {
    return new Promise((resolve) => {
      const tell = (): void => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve();
      };
      const timer = setTimeout(tell, patience);
      this.waiting.set(id, tell);
    });
  }

  private async listen(): Promise<void> {
    this.listening ??= this.listener.listen(ANSWERED, (id) => {
      if (id === undefined) void this.catchUp();
      else this.waiting.get(id)?.();
    });
    // Without it an answer is found when patience ends.
    await this.listening.catch(() => (this.listening = undefined));
  }

  /** Tells those whose answer came while nobody listened. */
  private async catchUp(): Promise<void> {
    if (this.waiting.size === 0) return;
    const answered = await this.database.manager
      .query<{ id: string }[]>('SELECT id FROM question WHERE id = ANY ($1::uuid[]) AND answer IS NOT NULL', [
        [...this.waiting.keys()],
      ])
      .catch(() => []);
    for (const { id } of answered) this.waiting.get(id)?.();
  }
}
