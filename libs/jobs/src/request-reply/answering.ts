import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Database } from '@passerelle/database';
import { kindOfError } from '../kind-of-error.js';
import { Listener } from './listener.js';
import { ANSWERS, type AnswersQuestion, ProvidedQuestions, type QuestionDefinition } from './question.js';
import { ANSWERED, ASKED } from './question-channels.js';

interface TakenQuestion {
  id: string;
  name: string;
  asked: object;
}

/** Answers questions in a worker, one after the other, each by one worker alone. */
@Injectable()
export class Answering implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(Answering.name);
  private readonly answerers = new Map<string, AnswersQuestion>();
  private asked = false;
  private working: Promise<void> | undefined;
  private closing = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly listener: Listener,
  ) {}

  onModuleInit(): void {
    const questions = new Map<string, QuestionDefinition>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (instance instanceof ProvidedQuestions) {
        for (const question of instance.definitions) {
          const known = questions.get(question.name);
          if (known !== undefined && known !== question)
            throw new Error(`Two questions are named ${question.name}.`);
          questions.set(question.name, question);
        }
      }
      if (typeof metatype !== 'function') continue;
      const name = this.reflector.get<string | undefined>(ANSWERS, metatype);
      if (name === undefined) continue;
      if (this.answerers.has(name)) throw new Error(`Two providers answer ${name}.`);
      this.answerers.set(name, instance as AnswersQuestion);
    }
    const unanswered = [...questions.keys()].filter((name) => !this.answerers.has(name));
    if (unanswered.length > 0) throw new Error(`Nobody answers ${unanswered.join(', ')}.`);
  }

  /** Answers questions in this process from now on, those asked before included. */
  async start(): Promise<void> {
    await this.listener.listen(ASKED, () => this.wake());
    // Last: listening, which is soon begun, would take longer beside it.
    for (const [name, answerer] of this.answerers) void this.prepare(name, answerer);
  }

  /** Waits for the answer under way while everything that it uses is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.working;
  }

  private async prepare(name: string, answerer: AnswersQuestion): Promise<void> {
    try {
      await answerer.prepare?.();
    } catch (error) {
      // What is broken off by the end of the process is no news.
      if (!this.closing)
        this.logger.warn(`${name} is made ready only when it is asked: ${kindOfError(error)}`);
    }
  }

  /** The table says what is asked; a notification only that it is time to look. */
  private wake(): void {
    this.asked = true;
    this.working ??= this.answerAll()
      .catch((error: unknown) => this.logger.warn(`Questions stay unanswered: ${String(error)}`))
      .finally(() => (this.working = undefined));
  }

  private async answerAll(): Promise<void> {
    while (this.asked && !this.closing) {
      this.asked = false;
      for (let question; !this.closing && (question = await this.take());) await this.answer(question);
    }
  }

  private async take(): Promise<TakenQuestion | undefined> {
    const [rows] = await this.database.manager.query<[TakenQuestion[], number]>(
      `UPDATE question SET taken_at = now() WHERE id = (
         SELECT id FROM question WHERE taken_at IS NULL AND name = ANY ($1)
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, name, asked`,
      [[...this.answerers.keys()]],
    );
    return rows[0];
  }

  private async answer({ id, name, asked }: TakenQuestion): Promise<void> {
    const answer = await this.answerers
      .get(name)
      ?.answer(asked)
      .catch((error: unknown) => {
        this.logger.error(`${name} could not be answered: ${kindOfError(error)}`);
      });
    // Without an answer the asker is told that there will be none; one who has left has taken the row along.
    await this.database.manager.query(
      `WITH question AS (UPDATE question SET answer = $2 WHERE id = $1 RETURNING id)
       SELECT pg_notify($3, id::text) FROM question`,
      [id, answer ?? null, ANSWERED],
    );
  }
}
