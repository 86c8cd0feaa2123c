import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { asWork } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { kindOfError } from '../kind-of-error.js';
import { Listener } from './listener.js';
import {
  ProvidedWorkerRequests,
  REPLIES_TO,
  type RepliesToRequest,
  REPLY_SENT,
  REQUEST_SENT,
  type WorkerRequest,
} from './worker-request.js';

interface TakenRequest {
  id: string;
  name: string;
  payload: object;
}

/** Replies to requests in a worker, one after the other. Only one worker takes each request. */
@Injectable()
export class WorkerReplies implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(WorkerReplies.name);
  private readonly requests = new Map<string, WorkerRequest>();
  private readonly repliers = new Map<string, RepliesToRequest>();
  private notified = false;
  private working: Promise<void> | undefined;
  private closing = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly listener: Listener,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (instance instanceof ProvidedWorkerRequests)
        instance.requests.forEach((request) => this.addRequest(request));
      if (typeof metatype !== 'function') continue;
      const name = this.reflector.get<string | undefined>(REPLIES_TO, metatype);
      if (name !== undefined) this.addReplier(name, instance as RepliesToRequest);
    }
    const withoutReply = [...this.requests.keys()].filter((name) => !this.repliers.has(name));
    if (withoutReply.length > 0) throw new Error(`Nobody replies to ${withoutReply.join(', ')}.`);
  }

  /** Replies to requests in this process from now on, including earlier ones. */
  async start(): Promise<void> {
    await this.listener.listen(REQUEST_SENT, () => this.wake());
    // Last, since these preparations would delay the listening, which starts quickly.
    for (const [name, replier] of this.repliers) void this.prepare(name, replier);
  }

  /** Waits for the current reply while all services that it uses are still open. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.working;
  }

  private addRequest(request: WorkerRequest): void {
    const known = this.requests.get(request.name);
    if (known !== undefined && known !== request)
      throw new Error(`Two worker requests are named ${request.name}.`);
    this.requests.set(request.name, request);
  }

  private addReplier(name: string, replier: RepliesToRequest): void {
    if (this.repliers.has(name)) throw new Error(`Two providers reply to ${name}.`);
    this.repliers.set(name, replier);
  }

  private async prepare(name: string, replier: RepliesToRequest): Promise<void> {
    try {
      await replier.prepare?.();
    } catch (error) {
      // A preparation that the end of the process interrupts needs no warning.
      if (!this.closing)
        this.logger.warn(`${name} will be prepared at its first request only: ${kindOfError(error)}`);
    }
  }

  /** The table contains the requests. A notification is only a signal to look. */
  private wake(): void {
    this.notified = true;
    this.working ??= this.replyToAll()
      .catch((error: unknown) => this.logger.warn(`Requests stay without a reply: ${String(error)}`))
      .finally(() => (this.working = undefined));
  }

  private async replyToAll(): Promise<void> {
    while (this.notified && !this.closing) {
      this.notified = false;
      for (let request; !this.closing && (request = await this.take());) await this.reply(request);
    }
  }

  private async take(): Promise<TakenRequest | undefined> {
    const [rows] = await this.database.manager.query<[TakenRequest[], number]>(
      `UPDATE worker_request SET taken_at = now() WHERE id = (
         SELECT id FROM worker_request WHERE taken_at IS NULL AND name = ANY ($1)
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, name, payload`,
      [[...this.repliers.keys()]],
    );
    return rows[0];
  }

  private async reply({ id, name, payload }: TakenRequest): Promise<void> {
    const reply = await asWork(name, async () => this.repliers.get(name)?.reply(payload)).catch(
      (error: unknown) => {
        this.logger.error(`${name} got no reply: ${kindOfError(error)}`);
      },
    );
    // Without a reply the sender is notified that none will come. A sender that has left has deleted the row.
    await this.database.manager.query(
      `WITH request AS (UPDATE worker_request SET reply = $2 WHERE id = $1 RETURNING id)
       SELECT pg_notify($3, id::text) FROM request`,
      [id, reply ?? null, REPLY_SENT],
    );
  }
}
