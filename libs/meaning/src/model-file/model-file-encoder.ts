import { promises as fs } from 'node:fs';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  EncoderUnavailable,
  type MeaningVector,
  TextEncoder,
  type TextPart,
  type TextRole,
} from '../text-encoder.js';
import { meaningOf } from '../unit-vector.js';
import { type ModelHeader, readModelFile } from './model-file.js';
import { ModelThread } from './model-thread.js';
import { type Token, UnigramTokenizer } from './tokenizer.js';

interface LoadedModel extends ModelHeader {
  tokenizer: UnigramTokenizer;
  thread: ModelThread;
}

/** Facts about a model file that are needed before it is read. */
export interface ExpectedModel {
  path: string;
  model: string;
  dimensions: number;
}

/**
 * Runs a model file in a thread of this process. Nothing is read before the first text, and a failure is tried again
 * at the next text. Needs come first, since a person may be typing one. Solvers, and the parts of a text, come after
 * them.
 */
export class ModelFileEncoder extends TextEncoder implements OnApplicationShutdown {
  readonly model: string;
  readonly dimensions: number;
  private readonly path: string;
  private loading: Promise<LoadedModel> | undefined;

  constructor({ path, model, dimensions }: ExpectedModel) {
    super();
    this.path = path;
    this.model = model;
    this.dimensions = dimensions;
  }

  async encode(texts: readonly string[], role: TextRole): Promise<MeaningVector[]> {
    const vectors: MeaningVector[] = [];
    for (const text of texts) {
      const { sum } = await this.run(text, role, role === 'need');
      vectors.push(meaningOf(sum));
    }
    return vectors;
  }

  /** Tokens without a text, such as the prefix of a side, share their meaning evenly among all parts. */
  async parts(text: string, role: TextRole): Promise<TextPart[]> {
    const { tokens, vectors, sum, prefixLength } = await this.run(text, role, false);
    meaningOf(sum); // Throws if the text has no direction, and therefore no parts.
    const ofText = tokens
      .map((token, i) => ({ ...token, own: vectorAt(vectors, i + 1, this.dimensions) }))
      .filter(({ end }) => end > prefixLength);
    const shared = Float64Array.from(sum);
    for (const { own } of ofText) own.forEach((x, i) => (shared[i] = (shared[i] ?? 0) - x));
    return ofText.map(({ start, end, own }) => ({
      start: Math.max(0, start - prefixLength),
      end: end - prefixLength,
      vector: own.map((x, i) => x + (shared[i] ?? 0) / ofText.length),
    }));
  }

  async check(): Promise<void> {
    await this.loaded();
  }

  async onApplicationShutdown(): Promise<void> {
    const loading = this.loading;
    this.loading = undefined;
    const loaded = await loading?.catch(() => undefined);
    await loaded?.thread.close();
  }

  private async run(
    text: string,
    role: TextRole,
    isHurried: boolean,
  ): Promise<{ tokens: Token[]; vectors: Float32Array; sum: Float64Array; prefixLength: number }> {
    const { tokenizer, thread, mostTokens, prefixes, special } = await this.loaded();
    const prefix = prefixes[role];
    const tokens = tokenizer.tokens(prefix + text, mostTokens - 2);
    const ids = [special.begin, ...tokens.map(({ id }) => id), special.end];
    const vectors = await thread.run(ids, isHurried);
    const sum = new Float64Array(this.dimensions);
    for (let token = 0; token < ids.length; token++)
      vectorAt(vectors, token, this.dimensions).forEach((x, i) => (sum[i] = (sum[i] ?? 0) + x));
    return { tokens, vectors, sum, prefixLength: prefix.length };
  }

  private async loaded(): Promise<LoadedModel> {
    const loading = (this.loading ??= this.load());
    try {
      const model = await loading;
      if (!model.thread.hasEnded) return model;
    } catch (error) {
      if (this.loading === loading) this.loading = undefined;
      throw error;
    }
    if (this.loading === loading) this.loading = undefined;
    return this.loaded();
  }

  private async load(): Promise<LoadedModel> {
    try {
      const { vocabulary, graph, ...header } = readModelFile(await this.bytes());
      if (header.model !== this.model || header.dimensions !== this.dimensions)
        throw new EncoderUnavailable(`It holds ${header.model}; this release needs ${this.model}`);
      return {
        ...header,
        tokenizer: new UnigramTokenizer(vocabulary),
        thread: await ModelThread.start(graph),
      };
    } catch (error) {
      if (!(error instanceof EncoderUnavailable)) throw error;
      throw new EncoderUnavailable(
        `${error.message}. The model file is ${this.path}: \`git checkout\` or a new download of this release puts it back.`,
      );
    }
  }

  private async bytes(): Promise<Buffer> {
    try {
      return await fs.readFile(this.path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new EncoderUnavailable(
        code === 'ENOENT' ? 'The model file is missing' : `The model file cannot be read (${code})`,
      );
    }
  }
}

const vectorAt = (vectors: Float32Array, token: number, dimensions: number): Float32Array =>
  vectors.subarray(token * dimensions, (token + 1) * dimensions);
