import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { causeSql, type DeadLetterCause } from './dead-letter-causes.js';
import { HandlerRegistry } from './handler-registry.js';

/** The dead-lettered deliveries of one handler that failed for the same cause. */
export interface DeadLetterKind {
  handler: string;
  cause: DeadLetterCause;
  count: number;
  /** When the first and the last of these deliveries were dead-lettered. */
  since: Date;
  until: Date;
  /** Error of the last of these deliveries. */
  lastError: string | null;
}

/** Mails that wait to be sent to the mail server. */
export interface WaitingMails {
  /** Number of waiting mails. Of mails that share an event, all count until the last of them is sent. */
  waiting: number;
  /** How many of the waiting mails have failed before and are tried again. */
  failing: number;
  oldest: Date | null;
}

/** Failed and waiting deliveries, for the admin who looks after the product. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly database: Database,
    private readonly registry: HandlerRegistry,
  ) {}

  /** All dead-lettered deliveries, by handler and cause, the most frequent first. One statement for any number. */
  kinds(): Promise<DeadLetterKind[]> {
    return this.database.manager.query<DeadLetterKind[]>(
      `SELECT handler, ${causeSql} AS cause, count(*)::int AS count, min(touched_at) AS since, max(touched_at) AS until,
         (array_agg(last_error ORDER BY touched_at DESC))[1] AS "lastError"
       FROM delivery WHERE state = 'dead_lettered' GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
    );
  }

  /** The handlers and scheduled tasks that were begun three times and never ended, by name. One statement. */
  async neverEnded(): Promise<string[]> {
    const rows = await this.database.manager.query<{ name: string }[]>(
      `SELECT handler AS name FROM delivery WHERE state = 'dead_lettered' AND ${causeSql} = 'never_ended'
       UNION SELECT task FROM scheduled_task_run WHERE dead_lettered_at IS NOT NULL ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  /** The waiting deliveries of the mail queue. One statement. An event is about one mail, or about its `mailIds`. */
  async waitingMails(): Promise<WaitingMails> {
    const handlers = this.registry.ids.filter((id) => this.registry.queueOf(id) === 'mails');
    const [waiting] = await this.database.manager.query<[WaitingMails]>(
      `SELECT coalesce(sum(mails), 0)::int AS waiting, coalesce(sum(mails) FILTER (WHERE failures > 0), 0)::int AS failing,
         min(pending_since) AS oldest
       FROM delivery JOIN event ON event.id = event_id, coalesce(jsonb_array_length(data -> 'mailIds'), 1) AS mails
       WHERE state = 'pending' AND handler = ANY ($1)`,
      [handlers],
    );
    return waiting;
  }
}
