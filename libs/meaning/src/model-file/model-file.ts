import { createHash } from 'node:crypto';
import { EncoderUnavailable, type TextRole } from '../text-encoder.js';
import type { Vocabulary } from './tokenizer.js';

/** What a model file says of itself. */
export interface ModelHeader {
  /** The model's name and version. */
  model: string;
  dimensions: number;
  /** How many tokens of a text the model takes, with those that stand for no text. */
  mostTokens: number;
  /** What the model was taught to read before a text of each side. */
  prefixes: Record<TextRole, string>;
  special: Vocabulary['special'];
}

/** A model, as its file has it. */
export interface ModelFile extends ModelHeader {
  vocabulary: Vocabulary;
  /** An ONNX model from the numbers of the tokens (`ids`) to their vectors (`tokens`). */
  graph: Uint8Array<ArrayBuffer>;
}

// The file: the magic, the byte order, the version of the format, the SHA-256 of all that follows, then four parts, each after its length:
// the header (JSON), pieces and normalised characters (JSON), the scores of the pieces (float32), the graph. Numbers are little-endian.
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
 * @throws {EncoderUnavailable} if it is no model file, or not a whole one, or one that this release cannot read
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
  const [header, words, scores, graph] = partsOf(body);
  if (header === undefined || words === undefined || scores === undefined || graph === undefined)
    throw new EncoderUnavailable('It is damaged');
  const said = JSON.parse(header.toString()) as ModelHeader;
  const { pieces, normalised } = JSON.parse(words.toString()) as {
    pieces: string[];
    normalised: [number, string][];
  };
  return {
    ...said,
    vocabulary: {
      pieces,
      scores: Float32Array.from({ length: pieces.length }, (_, i) => scores.readFloatLE(4 * i)),
      special: said.special,
      normalised: new Map(normalised),
    },
    graph: Uint8Array.from(graph),
  };
}

function partsOf(body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= body.length;) {
    const end = at + 4 + body.readUInt32LE(at);
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
