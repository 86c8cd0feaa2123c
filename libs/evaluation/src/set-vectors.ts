import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { encodedTextOfNeed, encodedTextOfSolver } from '@passerelle/matching-engine';
import type { TextEncoder, TextRole } from '@passerelle/meaning';
import type { SetVectors } from './evaluate-matching.js';
import type { EvaluationSet } from './evaluation-set.js';
import { needOf, solverOf, typed, type Typing } from './set-documents.js';

/** How many texts are encoded before their vectors are written to the file. */
const batchSize = 32;
const hashBytes = 32;

export interface SetVectorsOptions extends Typing {
  /** Folder of the stored vectors, so that the same texts are not encoded again. It has one file for each model. */
  folder: string;
  /** Called from time to time with the number of texts encoded so far, among the texts without a stored vector. */
  progress?: (done: number, of: number) => void;
}

/**
 * Encodes the texts of a set like the product. Queries have their typing errors.
 * @throws {EncoderUnavailable}
 */
export async function setVectors(
  { documents, queries, unanswered }: EvaluationSet,
  encoder: Pick<TextEncoder, 'model' | 'encode'>,
  { folder, progress, ...typing }: SetVectorsOptions,
): Promise<SetVectors> {
  const none = new Set<string>();
  const judged = [...queries, ...unanswered];
  const asked = typed(
    judged.map((query) => needOf(query, none)),
    typing,
  );
  const texts = {
    solver: documents.map((document) => encodedTextOfSolver(solverOf(document, none))),
    need: asked.map(encodedTextOfNeed),
  };
  const kept = await VectorFile.open(folder, encoder.model);
  const missing = (['need', 'solver'] as const).flatMap((role) =>
    [...new Set(texts[role])].filter((text) => !kept.has(role, text)).map((text) => ({ role, text })),
  );
  // Sorted by length, since texts of one length take about the same time in a batch.
  const batches = inBatches(
    missing.toSorted((a, b) => a.role.localeCompare(b.role) || a.text.length - b.text.length),
  );
  let done = 0;
  for (const { role, batch } of batches) {
    await kept.add(role, batch, await encoder.encode(batch, role));
    progress?.((done += batch.length), missing.length);
  }
  const vectorsOf = (role: TextRole, ids: readonly string[]): Map<string, Int8Array> =>
    new Map(
      ids.flatMap((id, i) => {
        const vector = kept.get(role, texts[role][i]);
        return vector === undefined ? [] : [[id, vector]];
      }),
    );
  return {
    documents: vectorsOf(
      'solver',
      documents.map(({ id }) => id),
    ),
    queries: vectorsOf(
      'need',
      judged.map(({ id }) => id),
    ),
  };
}

/** Texts of one role, {@link batchSize} at a time. */
function inBatches(
  texts: readonly { role: TextRole; text: string }[],
): { role: TextRole; batch: string[] }[] {
  const batches: { role: TextRole; batch: string[] }[] = [];
  for (const { role, text } of texts) {
    const last = batches.at(-1);
    if (last?.role === role && last.batch.length < batchSize) last.batch.push(text);
    else batches.push({ role, batch: [text] });
  }
  return batches;
}

/** Vectors by the hash of their text and role, in a file that only grows: records of a hash, a length and the vector. */
class VectorFile {
  private readonly vectors = new Map<string, Int8Array>();

  private constructor(private readonly file: string) {}

  static async open(folder: string, model: string): Promise<VectorFile> {
    await fs.mkdir(folder, { recursive: true });
    const name = createHash('sha256').update(model).digest('hex').slice(0, 16);
    const kept = new VectorFile(path.join(folder, `${name}.vectors`));
    await kept.read();
    return kept;
  }

  private async read(): Promise<void> {
    const bytes = await fs.readFile(this.file).catch(() => Buffer.alloc(0));
    for (let at = 0; at < bytes.length;) {
      const start = at + hashBytes + 2;
      const end = start > bytes.length ? start : start + bytes.readUInt16LE(at + hashBytes);
      // An interrupted run has cut off the last record, so records after it could not be read.
      if (end > bytes.length) {
        await fs.truncate(this.file, at);
        return;
      }
      this.vectors.set(bytes.toString('hex', at, at + hashBytes), new Int8Array(bytes.subarray(start, end)));
      at = end;
    }
  }

  has(role: TextRole, text: string): boolean {
    return this.vectors.has(keyOf(role, text));
  }

  get(role: TextRole, text: string): Int8Array | undefined {
    return this.vectors.get(keyOf(role, text));
  }

  async add(role: TextRole, texts: readonly string[], vectors: readonly Int8Array[]): Promise<void> {
    const records = texts.flatMap((text, i) => {
      const length = Buffer.alloc(2);
      length.writeUInt16LE(vectors[i].length);
      this.vectors.set(keyOf(role, text), vectors[i]);
      return [Buffer.from(keyOf(role, text), 'hex'), length, Buffer.from(vectors[i])];
    });
    await fs.appendFile(this.file, Buffer.concat(records));
  }
}

function keyOf(role: TextRole, text: string): string {
  return createHash('sha256').update(`${role}\n${text}`).digest('hex');
}
