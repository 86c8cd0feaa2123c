import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { EncoderUnavailable, type TextRole } from '../text-encoder.js';
import { type ExpectedModel } from './model-file-encoder.js';
import type { Vocabulary } from './tokenizer.js';

/** Header of a model file. */
export interface ModelHeader {
  /** The model's name and version. */
  model: string;
  dimensions: number;
  /** How many tokens of a text the model takes, including tokens without a text. */
  mostTokens: number;
  /** Prefix that the model was trained to read before a text of each side. */
  prefixes: Record<TextRole, string>;
  special: Vocabulary['special'];
}

/** Content of a model file. */
export interface ModelFile extends ModelHeader {
  vocabulary: Vocabulary;
  /** An ONNX model from the numbers of the tokens (`ids`) to their vectors (`tokens`). */
  graph: Uint8Array<ArrayBuffer>;
}

// Format of the file: the magic, the byte order, the version of the format, the SHA-256 of everything that follows.
// Then come four parts, each after its length: the header (JSON), pieces and normalised characters (JSON), the scores
// of the pieces (float32), the graph. Numbers are little-endian.
const magic = Buffer.from('PASSMEAN', 'latin1');
const byteOrder = 0x01020304;
const otherByteOrder = 0x04030201;
const formatVersion = 1;
const digestAt = magic.length + 8;
const partsAt = digestAt + 32;

/** @returns the bytes of a model file */
export function writeModelFile({ vocabulary, graph, ...header }: ModelFile): Buffer {
  const { pieces, scores, normalised } = vocabulary;
  const parts = [
    Buffer.from(JSON.stringify(header)),
    Buffer.from(JSON.stringify({ pieces, normalised: [...normalised] })),
    Buffer.from(scores.buffer, scores.byteOffset, scores.byteLength),
    graph,
  ];
  const body = Buffer.concat(parts.flatMap((part) => [wholeNumber(part.byteLength), part]));
  return Buffer.concat([magic, wholeNumber(byteOrder), wholeNumber(formatVersion), sha256(body), body]);
}

/**
 * @param file its bytes
 * @throws {EncoderUnavailable} if the file is no model file, incomplete, or of a format that this release cannot read
 */
export function readModelFile(file: Buffer): ModelFile {
  if (file.length < partsAt || !file.subarray(0, magic.length).equals(magic))
    throw new EncoderUnavailable('It is no model file, or only its beginning');
  const order = file.readUInt32LE(magic.length);
  if (order !== byteOrder) {
    const swapped = order === otherByteOrder;
    throw new EncoderUnavailable(swapped ? 'It has the byte order of another machine' : 'It is damaged');
  }
  const version = file.readUInt32LE(magic.length + 4);
  if (version !== formatVersion)
    throw new EncoderUnavailable(`Its format has version ${version}; this release reads ${formatVersion}`);
  const body = file.subarray(partsAt);
  if (!sha256(body).equals(file.subarray(digestAt, partsAt)))
    throw new EncoderUnavailable('It is cut or damaged: its SHA-256 is another');
  try {
    return modelOf(partsOf(body));
  } catch {
    throw new EncoderUnavailable('It is whole, but holds no model that this release can read');
  }
}

const piece = z.int().min(0);
const headerPart: z.ZodType<ModelHeader> = z.object({
  model: z.string(),
  dimensions: z.int().min(1),
  mostTokens: z.int().min(3),
  prefixes: z.object({ need: z.string(), solver: z.string() }),
  special: z.object({ begin: piece, end: piece, unknown: piece }),
});
const wordsPart = z.object({
  pieces: z.array(z.string()),
  normalised: z.array(z.tuple([z.int(), z.string()])),
});

/** @throws an error if these are not the parts of a model */
function modelOf([header, words, scores, graph, ...others]: Buffer[]): ModelFile {
  if (!header || !words || !scores || !graph || others.length > 0) throw new Error('four parts are needed');
  const parsed = headerPart.parse(JSON.parse(header.toString()));
  const { pieces, normalised } = wordsPart.parse(JSON.parse(words.toString()));
  if (scores.length !== 4 * pieces.length) throw new Error('each piece needs one score');
  if (Math.max(...Object.values(parsed.special)) >= pieces.length)
    throw new Error('a special piece is none of the pieces');
  return {
    ...parsed,
    vocabulary: {
      pieces,
      scores: Float32Array.from(pieces, (_, i) => scores.readFloatLE(4 * i)),
      special: parsed.special,
      normalised: new Map(normalised),
    },
    graph: Uint8Array.from(graph),
  };
}

/** @throws {RangeError} if a length is cut off, or larger than the rest */
function partsOf(body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = at + 4 + body.readUInt32LE(at);
    if (end > body.length) throw new RangeError('a part is cut');
    parts.push(body.subarray(at + 4, end));
    at = end;
  }
  return parts;
}

function wholeNumber(value: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(value);
  return written;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const model = 'multilingual-e5-small-q4-fr-en-1';

/** The model that comes with the product. `npm run weights` builds its file. */
export const bundledModel: ExpectedModel = {
  path: fileURLToPath(new URL(`../../weights/${model}.bin`, import.meta.url)),
  model,
  dimensions: 384,
};
