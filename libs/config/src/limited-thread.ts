// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origins
import { parentPort, Worker } from 'node:worker_threads';

/** The functions of a thread. Inputs and results are copied (structured clone): plain data, no classes. */
type ThreadFunctions = Record<string, (input: never) => unknown>;

export interface Call {
  name: string;
  input: unknown;
}

export type Answer = 'ready' | { result: unknown; error?: never } | { result?: never; error: unknown };

/**
 * A function in a thread has met its limit of time or memory. It would meet the limit again, so a retry is useless.
 */
export class ThreadLimitMet extends Error {
  override readonly name = 'ThreadLimitMet';
}

interface Job {
  call: Call;
  limit: number;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

interface ThreadOptions {
  /** In MB. More memory than this ends the thread, and not the process. */
  memory?: number;
  /** In milliseconds: how long an idle thread stays. */
  idle?: number;
}

/** In milliseconds. A start takes a tenth of a second, and minutes on a very busy machine. */
const IDLE = 60_000;
/** In MB. */
const MEMORY = 512;

/**
 * Runs functions on texts and files that people send in a separate thread, so that nothing in them blocks the event
 * loop. Each call has a time limit, at which the thread is ended and the next call gets a new one. The thread starts
 * with the first call, takes one call after the other, and ends after an idle time. It keeps the process alive only
 * while it works.
 */
export class LimitedThread<Functions extends ThreadFunctions> {
  private readonly waiting: Job[] = [];
  private running: Job | undefined;
  private worker: Worker | undefined;
  private isReady = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param source the file of the thread, which calls `answerInThread` */
  constructor(
    private readonly source: URL,
    private readonly options: ThreadOptions = {},
  ) {}

  /**
   * @param limit in milliseconds, from when the thread begins this call
   * @throws {ThreadLimitMet} | any error of the function
   */
  async call<Name extends keyof Functions & string>(
    name: Name,
    input: Parameters<Functions[Name]>[0],
    limit: number,
  ): Promise<Awaited<ReturnType<Functions[Name]>>> {
    return new Promise<Awaited<ReturnType<Functions[Name]>>>((resolve, reject) => {
      this.waiting.push({ call: { name, input }, limit, resolve: resolve as Job['resolve'], reject });
      this.next();
    });
  }

  private next(): void {
    if (this.running !== undefined) return;
    clearTimeout(this.timer);
    const worker = (this.worker ??= this.waiting.length > 0 ? this.start() : undefined);
    if (worker === undefined || !this.isReady) return;
    const job = this.waiting.shift();
    if (job === undefined) {
      worker.unref();
      this.timer = setTimeout(() => this.end(), this.options.idle ?? IDLE).unref();
      return;
    }
    this.running = job;
    worker.ref();
    try {
      worker.postMessage(job.call);
    } catch (error) {
      // The input cannot be copied.
      return this.settle(() => job.reject(error));
    }
    this.timer = setTimeout(
      () => this.meetLimit(`${job.call.name} took more than ${job.limit} ms`),
      job.limit,
    );
  }

  private start(): Worker {
    const worker = new Worker(this.source, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.memory ?? MEMORY },
    });
    // A late message of an ended thread belongs to a call that has failed.
    const ifCurrent =
      <Said>(act: (result: Said) => void) =>
      (result: Said): void => {
        if (this.worker === worker) act(result);
      };
    worker.on(
      'message',
      ifCurrent((answer: Answer) => this.receive(answer)),
    );
    worker.on(
      'error',
      ifCurrent((error: Error) => this.fail(error)),
    );
    worker.on(
      'exit',
      ifCurrent(() => this.fail(new Error('The thread has ended'))),
    );
    return worker;
  }

  private receive(answer: Answer): void {
    if (answer === 'ready') {
      this.isReady = true;
      return this.next();
    }
    this.settle(({ resolve, reject }) => ('error' in answer ? reject(answer.error) : resolve(answer.result)));
  }

  private fail(error: Error): void {
    const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isFull) return this.meetLimit(error.message);
    this.end();
    // A thread that cannot start would not start for the next call either.
    if (this.running === undefined) for (const { reject } of this.waiting.splice(0)) reject(error);
    this.settle(({ reject }) => reject(error));
  }

  private meetLimit(what: string): void {
    this.end();
    this.settle(({ reject }) => reject(new ThreadLimitMet(what)));
  }

  private settle(how: (job: Job) => void): void {
    clearTimeout(this.timer);
    const job = this.running;
    this.running = undefined;
    if (job !== undefined) how(job);
    this.next();
  }

  private end(): void {
    void this.worker?.terminate();
    this.worker = undefined;
    this.isReady = false;
  }
}

/**
 * Runs in a thread. It answers the calls of its {@link LimitedThread} with these functions, one call after the other.
 * @throws if this is no thread
 */
export function answerInThread(functions: ThreadFunctions): void {
  const port = parentPort;
  if (port === null) throw new Error('This is no thread');
  const answer = async ({ name, input }: Call): Promise<Answer> => {
    try {
      return { result: await functions[name]?.(input as never) };
    } catch (error) {
      return { error };
    }
  };
  port.on('message', (call: Call) => void answer(call).then((found) => port.postMessage(found)));
  port.postMessage('ready');
}
