import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database, newId } from '@passerelle/database';
import { Listener } from './listener.js';
import { REPLY_SENT, REQUEST_SENT, type WorkerRequest } from './worker-request.js';

/** How long a sender waits for a reply, in milliseconds. */
const PATIENCE = 2_000;
/** How many requests may wait in one process. A further request is not sent at all. */
const MOST_WAITING = 100;

/** Thrown when no worker has replied in time. */
export class NoReply extends Error {}

/**
 * Sends requests to the workers, in this process or another, and waits for the replies. A request is a row until its
 * reply has been read. Notifications contain only the request's identifier, so a lost one costs time, but no reply.
 */
@Injectable()
export class WorkerRequests implements BeforeApplicationShutdown {
  private readonly sent = new Set<Promise<object>>();
  /** Functions that end the waiting for a reply, by the identifier of the request. */
  private readonly waiting = new Map<string, () => void>();
  private listening: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly listener: Listener,
  ) {}

  /**
   * @param options.patience milliseconds
   * @throws {NoReply} if no worker runs, all workers are too busy, or the worker that took the request failed.
   */
  async send<Request extends object, Reply extends object>(
    request: WorkerRequest<Request, Reply>,
    payload: Request,
    { patience = PATIENCE } = {},
  ): Promise<Reply> {
    if (this.sent.size >= MOST_WAITING) throw new NoReply('Too many requests wait for a reply already.');
    const reply = this.replyTo(request.name, payload, patience);
    this.sent.add(reply);
    try {
      return (await reply) as Reply;
    } finally {
      this.sent.delete(reply);
    }
  }

  /** Ends all waiting, so that the senders end before the services that they use are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const resume of this.waiting.values()) resume();
    await Promise.allSettled(this.sent);
  }

  private async replyTo(name: string, payload: object, patience: number): Promise<object> {
    const id = newId();
    const answered = this.untilAnswered(id, patience);
    await this.listen();
    await this.database.manager.query(
      `WITH request AS (INSERT INTO worker_request (id, name, payload) VALUES ($1, $2, $3) RETURNING id)
       SELECT pg_notify($4, id::text) FROM request`,
      [id, name, payload, REQUEST_SENT],
    );
    await answered;
    const [rows] = await this.database.manager.query<[{ reply: object | null }[], number]>(
      'DELETE FROM worker_request WHERE id = $1 RETURNING reply',
      [id],
    );
    const reply = rows[0]?.reply;
    if (reply == null) throw new NoReply(`${name} got no reply.`);
    return reply;
  }

  private untilAnswered(id: string, patience: number): Promise<void> {
    return new Promise((resolve) => {
      const resume = (): void => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve();
      };
      const timer = setTimeout(resume, patience);
      this.waiting.set(id, resume);
    });
  }

  private async listen(): Promise<void> {
    this.listening ??= this.listener.listen(REPLY_SENT, (id) => {
      if (id === undefined) void this.catchUp();
      else this.waiting.get(id)?.();
    });
    // Without listening, a reply is found when patience ends.
    await this.listening.catch(() => (this.listening = undefined));
  }

  /** Passes on the replies that came while this process did not listen. */
  private async catchUp(): Promise<void> {
    if (this.waiting.size === 0) return;
    const replied = await this.database.manager
      .query<{ id: string }[]>(
        'SELECT id FROM worker_request WHERE id = ANY ($1::uuid[]) AND reply IS NOT NULL',
        [[...this.waiting.keys()]],
      )
      .catch(() => []);
    for (const { id } of replied) this.waiting.get(id)?.();
  }
}
