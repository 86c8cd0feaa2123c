import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { z } from 'zod';
import { EncoderUnavailable, type MeaningVector, TextEncoder, type TextRole } from './text-encoder.js';
import { meaningOf } from './unit-vector.js';

export interface ServerEncoderSettings {
  /** With or without `/v1`. */
  url: string;
  /** The model's name on the server. */
  model: string;
  key?: string | undefined;
  /** Time limit of a request, in milliseconds. */
  timeLimit?: number;
}

/** Texts in a request. Servers refuse more than their configured number, commonly 32. */
const BATCH = 16;
/** How many UTF-16 units of a longer text are sent: more than models read, and models differ. */
const LONGEST_TEXT = 8_000;
/** In bytes. A batch of vectors of 4 096 numbers, written at full length, takes two thirds of it. */
const LONGEST_ANSWER = 2 * 2 ** 20;
/** More components than any model gives. */
const MOST_DIMENSIONS = 4_096;
/** In milliseconds. A busy server without a graphics card takes seconds for a batch. */
const TIME_LIMIT = 20_000;
/** After this many failures in a row, the server gets a pause. */
const FAILURES = 3;
/** The length of the pause, in milliseconds. Then one request is tried. */
const REST = 30_000;

const answer = z.object({
  data: z.array(
    z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(MOST_DIMENSIONS) }),
  ),
});

/**
 * Calls a server with OpenAI's `POST /v1/embeddings`, such as text-embeddings-inference, llama.cpp, vLLM and Ollama.
 */
export class ServerEncoder extends TextEncoder {
  readonly model: string;
  private readonly address: string;
  private readonly headers: Record<string, string>;
  private readonly timeLimit: number;
  private readonly circuit = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: REST,
  });
  #dimensions = 0;
  /** Reason of the last failure, which stays the reason during the pause. */
  private lastProblem = '';

  constructor({ url, model, key, timeLimit = TIME_LIMIT }: ServerEncoderSettings) {
    super();
    this.model = model;
    this.timeLimit = timeLimit;
    this.address = `${url.replace(/(?<!\/)\/+$/, '').replace(/\/v1$/, '')}/v1/embeddings`;
    this.headers = {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    };
  }

  /** The number of components of the first vector; 0 before it. */
  get dimensions(): number {
    return this.#dimensions;
  }

  async encode(texts: readonly string[], role: TextRole): Promise<MeaningVector[]> {
    const vectors: MeaningVector[] = [];
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = texts.slice(from, from + BATCH);
      vectors.push(...(await this.ask(batch.map((text) => this.input(text, role)))));
    }
    return vectors;
  }

  /** Servers give one vector for a whole text. */
  async parts(): Promise<undefined> {
    return undefined;
  }

  async check(): Promise<void> {
    await this.encode(['Bonjour'], 'need');
  }

  /**
   * Models named E5 were trained to read the side first. Other models, and E5 models with instructions, read only the
   * text.
   */
  private input(text: string, role: TextRole): string {
    // Half a character at the end would be refused.
    const written = Buffer.from(text.slice(0, LONGEST_TEXT)).toString();
    const isE5 = /(^|[/_-])e5([_-]|$)/i.test(this.model) && !/instruct/i.test(this.model);
    if (isE5) return `${role === 'need' ? 'query' : 'passage'}: ${written}`;
    // Servers refuse an empty text.
    return written.trim() === '' ? '-' : written;
  }

  private async ask(input: readonly string[]): Promise<MeaningVector[]> {
    try {
      return await this.circuit.execute(() => this.request(input));
    } catch (error) {
      if (!(error instanceof BrokenCircuitError))
        this.lastProblem =
          error instanceof EncoderUnavailable
            ? error.message
            : `The server of EMBEDDINGS_URL does not answer: ${reasonOf(error)}`;
      throw new EncoderUnavailable(this.lastProblem);
    }
  }

  private async request(input: readonly string[]): Promise<MeaningVector[]> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ model: this.model, input, encoding_format: 'float' }),
      // Redirects are refused, since the texts and the key are for this address alone.
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeLimit),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EncoderUnavailable(
        `The server of EMBEDDINGS_URL answers ${response.status}${advice(response.status)}`,
      );
    }
    const { data } = parsed(await limitedText(response));
    const vectors = input.map((_, index) => data.find((one) => one.index === index)?.embedding);
    if (data.length !== input.length || vectors.includes(undefined))
      throw new EncoderUnavailable(
        `The server of EMBEDDINGS_URL was asked for ${input.length} vectors and gave others`,
      );
    return vectors.map((vector = []) => this.checked(vector));
  }

  private checked(vector: readonly number[]): MeaningVector {
    const meaning = meaningOf(vector);
    if (this.#dimensions === 0) this.#dimensions = vector.length;
    if (vector.length !== this.#dimensions)
      throw new EncoderUnavailable(
        `The server of EMBEDDINGS_URL gave ${vector.length} components where it gave ${this.#dimensions} before: it runs another model. Restart with its name in EMBEDDINGS_MODEL`,
      );
    return meaning;
  }
}

/** @throws {EncoderUnavailable} if the text is no answer with vectors */
function parsed(text: string): z.infer<typeof answer> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new EncoderUnavailable(
      'What EMBEDDINGS_URL names answers, but not with JSON: it is no such server',
    );
  }
  const { success, data } = answer.safeParse(json);
  if (!success) throw new EncoderUnavailable('The server of EMBEDDINGS_URL answers without vectors');
  return data;
}

/** @throws {EncoderUnavailable} if the answer is longer than any answer with vectors */
async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LONGEST_ANSWER)
      throw new EncoderUnavailable('The server of EMBEDDINGS_URL answers without end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function advice(status: number): string {
  if (status === 401 || status === 403) return ': see EMBEDDINGS_KEY';
  if (status === 404) return ': see the path of EMBEDDINGS_URL, and EMBEDDINGS_MODEL';
  return '';
}

/** Never the request itself, since it contains the key. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'it takes too long';
  const { cause } = error;
  if (cause instanceof Error && /redirect/.test(cause.message)) return 'it points to another address';
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
