import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { textEncoderContract } from '../contract/text-encoder.contract.js';
import { EncoderUnavailable } from '../text-encoder.js';
import { ModelFileEncoder } from './model-file-encoder.js';
import { bundledModel, type ModelFile, writeModelFile } from './model-file.js';

const encoder = new ModelFileEncoder(bundledModel);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-model-'));
afterAll(async () => {
  await encoder.onApplicationShutdown();
  fs.rmSync(folder, { recursive: true });
});

describe('the model that comes with the product', () => {
  textEncoderContract(() => encoder);

  it('leaves the thread that asks free while it encodes', async () => {
    const start = process.hrtime.bigint();
    const used = performance.eventLoopUtilization();
    await encoder.encode(Array<string>(3).fill('Nous cherchons une garde d’enfants. '.repeat(60)), 'solver');
    const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
    expect(performance.eventLoopUtilization(used).active).toBeLessThan(elapsed / 2);
  });

  it('knows what is meant where no word is shared', async () => {
    const [need] = await encoder.encode(['Un robinet fuit dans la salle de bain'], 'need');
    const likenesses = (
      await encoder.encode(['Plombier', 'Développeur de logiciels', 'Coiffeuse'], 'solver')
    ).map((vector) => vector.reduce((sum, x, i) => sum + x * (need?.[i] ?? 0), 0));
    expect(Math.max(...likenesses)).toBe(likenesses[0]);
  });

  it('encodes a need before those whose parts are waited for: somebody is typing it', async () => {
    await encoder.check();
    const done: string[] = [];
    const explained = ['Une fuite', 'Une garde', 'Un jardin'].map(async (text) => {
      await encoder.parts(text, 'need');
      done.push(text);
    });
    await encoder.encode(['Un repas'], 'need');
    done.push('Un repas');
    await Promise.all(explained);
    expect(done).toEqual(['Une fuite', 'Un repas', 'Une garde', 'Un jardin']);
  });

  it('may be asked again after it was released', async () => {
    await encoder.onApplicationShutdown();
    await encoder.check();
  });
});

describe('a bad model file', () => {
  const whole = fs.readFileSync(bundledModel.path);
  const changed = (change: (file: Buffer) => void): Buffer => {
    const file = Buffer.from(whole);
    change(file);
    return file;
  };

  /** A file with the correct SHA-256 of the given content. */
  const sealed = (body: Buffer): Buffer =>
    Buffer.concat([whole.subarray(0, 16), createHash('sha256').update(body).digest(), body]);
  const special = { begin: 0, end: 1, unknown: 2 };
  const tiny: ModelFile = {
    model: bundledModel.model,
    dimensions: bundledModel.dimensions,
    mostTokens: 8,
    prefixes: { need: '', solver: '' },
    special,
    vocabulary: {
      pieces: ['<s>', '</s>', '<unk>'],
      scores: new Float32Array(3),
      special,
      normalised: new Map(),
    },
    graph: new Uint8Array(0),
  };
  const tinyBody = writeModelFile(tiny).subarray(48);

  it.each([
    ['missing', undefined, /missing/],
    ['empty', Buffer.alloc(0), /no model file/],
    [
      'something else',
      Buffer.from('version https://git-lfs.github.com/spec/v1\n'.repeat(4)),
      /no model file/,
    ],
    ['cut', whole.subarray(0, 20_000_000), /cut or damaged/],
    [
      'changed by a bit',
      changed((file) => file.writeUInt8(file.readUInt8(9_000_000) ^ 1, 9_000_000)),
      /SHA-256/,
    ],
    ['of another version', changed((file) => file.writeUInt32LE(7, 12)), /version 7/],
    ['of another byte order', changed((file) => file.subarray(8, 12).swap32()), /byte order/],
    ['whole without a graph', writeModelFile(tiny), /cannot run/],
    ['whole without parts', sealed(Buffer.alloc(0)), /no model/],
    ['whole with half a length', sealed(Buffer.concat([tinyBody, Buffer.alloc(2)])), /no model/],
    ['whole with a part too long', sealed(Buffer.concat([tinyBody, Buffer.alloc(4, 1)])), /no model/],
    ['whole with a part too many', sealed(Buffer.concat([tinyBody, Buffer.alloc(4)])), /no model/],
    [
      'whole without JSON',
      sealed(Buffer.from(tinyBody.toString('latin1').replace('{', '['), 'latin1')),
      /no model/,
    ],
    [
      'whole with another header',
      sealed(Buffer.from(tinyBody.toString('latin1').replace('prefixes', 'Prefixes'), 'latin1')),
      /no model/,
    ],
    [
      'whole with too few scores',
      writeModelFile({ ...tiny, vocabulary: { ...tiny.vocabulary, scores: new Float32Array(2) } }),
      /no model/,
    ],
    [
      'whole with a special piece that is none',
      writeModelFile({ ...tiny, special: { ...special, unknown: 3 } }),
      /no model/,
    ],
  ])('that is %s is reported, with a remedy', async (name, file, sentence) => {
    const at = path.join(folder, `${name}.bin`);
    if (file) fs.writeFileSync(at, file);
    const bad = new ModelFileEncoder({ ...bundledModel, path: at });
    const thrown = await bad.encode(['Bonjour'], 'need').catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(EncoderUnavailable);
    expect(String(thrown)).toMatch(sentence);
    expect(String(thrown)).toContain(at);
    await expect(bad.check()).rejects.toThrow(EncoderUnavailable);
    fs.rmSync(at, { force: true });
  });

  it('of another model is reported', async () => {
    const other = new ModelFileEncoder({ ...bundledModel, model: 'multilingual-e5-small-2' });
    await expect(other.check()).rejects.toThrow(/this release needs multilingual-e5-small-2/);
  });

  it('is used as soon as it is put back', async () => {
    const at = path.join(folder, 'back.bin');
    const back = new ModelFileEncoder({ ...bundledModel, path: at });
    await expect(back.check()).rejects.toThrow(EncoderUnavailable);
    fs.writeFileSync(at, whole);
    await back.check();
    await back.onApplicationShutdown();
  });
});
