// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origins
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { EncoderUnavailable } from '../text-encoder.js';

type Answer = 'ready' | { vectors: Float32Array } | { problem: string };

interface Job {
  ids: readonly number[];
  resolve: (vectors: Float32Array) => void;
  reject: (error: EncoderUnavailable) => void;
}

/**
 * A thread that holds a model and takes one text after the other. It keeps the process alive only while it works.
 */
export class ModelThread {
  /** Urgent jobs go first. */
  private readonly waiting: { hurried: Job[]; others: Job[] } = { hurried: [], others: [] };
  private running: Job | undefined;
  private ended: EncoderUnavailable | undefined;

  private constructor(private readonly worker: Worker) {
    worker.unref();
    worker.on('message', (answer: Answer) => this.receive(answer));
    worker.on('error', (error) =>
      this.end(new EncoderUnavailable(`The model cannot be run: ${error.message}`)),
    );
    worker.on('exit', () => this.end(new EncoderUnavailable('The model was stopped')));
  }

  /**
   * @param graph is transferred to the thread, and empty afterwards
   * @throws {EncoderUnavailable} if this machine cannot run it
   */
  static async start(graph: Uint8Array<ArrayBuffer>): Promise<ModelThread> {
    forbidTelemetry();
    const worker = new Worker(new URL('./encoding-thread.mjs', import.meta.url), {
      workerData: { graph },
      transferList: [graph.buffer],
      // The options of the process are only for its main thread.
      execArgv: [],
    });
    try {
      await once(worker, 'message');
    } catch (error) {
      throw new EncoderUnavailable(`This machine cannot run the model: ${String(error)}`);
    }
    return new ModelThread(worker);
  }

  get hasEnded(): boolean {
    return this.ended !== undefined;
  }

  /** @returns the vectors of the tokens, one after the other @throws {EncoderUnavailable} */
  async run(ids: readonly number[], isHurried: boolean): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      this.waiting[isHurried ? 'hurried' : 'others'].push({ ids, resolve, reject });
      this.next();
    });
  }

  /** Waiting jobs are not run any more. */
  async close(): Promise<void> {
    if (this.ended) return;
    const exit = new Promise((resolve) => this.worker.once('exit', resolve));
    // The caller waits for its end.
    this.worker.ref();
    this.end(new EncoderUnavailable('The product stops'));
    this.worker.postMessage('close');
    await exit;
  }

  private next(): void {
    if (this.running !== undefined) return;
    this.running = this.waiting.hurried.shift() ?? this.waiting.others.shift();
    if (this.running === undefined) return this.worker.unref();
    this.worker.ref();
    this.worker.postMessage(this.running.ids);
  }

  private receive(answer: Answer): void {
    if (answer === 'ready' || this.running === undefined) return;
    const { resolve, reject } = this.running;
    this.running = undefined;
    if ('vectors' in answer) resolve(answer.vectors);
    else reject(new EncoderUnavailable(`The model cannot be run: ${answer.problem}`));
    this.next();
  }

  private end(reason: EncoderUnavailable): void {
    this.ended ??= reason;
    const jobs = [this.running, ...this.waiting.hurried.splice(0), ...this.waiting.others.splice(0)];
    this.running = undefined;
    for (const job of jobs) job?.reject(this.ended);
  }
}

/**
 * ONNX Runtime creates an id of this machine and a store of events in the cache of the account, and looks up a host
 * to which it would send them. Its own variable forbids this if set before the library is loaded. The library reads
 * the environment of the process, which only the main thread can set.
 */
function forbidTelemetry(): void {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
}
