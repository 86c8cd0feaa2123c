import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TextRole } from '@passerelle/meaning';
import type { EvaluationSet } from './evaluation-set.js';
import { setVectors } from './set-vectors.js';

/** Gives each text its own vector, and records its calls. */
class SomeEncoder {
  asked: string[] = [];
  constructor(readonly model: string) {}

  async encode(texts: readonly string[], role: TextRole): Promise<Int8Array[]> {
    this.asked.push(...texts.map((text) => `${role}: ${text}`));
    return texts.map((text) => Int8Array.of(text.length % 100, text.charCodeAt(0) % 100, 7));
  }
}

const entry = (id: string, title: string, text: string) => ({ id, title, text, keywords: [], tags: [] });
const set: EvaluationSet = {
  documents: [
    entry('a', 'Veiller', 'Des capteurs.'),
    entry('b', '', 'Des repas.'),
    entry('c', '', 'Des repas.'),
  ],
  queries: [{ ...entry('q', 'Une chute', 'Une chute'), judgements: new Map([['a', 1]]) }],
  unanswered: [],
};

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-vectors-'));
});
beforeEach(() => fs.rmSync(folder, { recursive: true, force: true }));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the vectors of a set', () => {
  it('are those of the texts that the product would encode, each once', async () => {
    const encoder = new SomeEncoder('one');
    const { documents, queries } = await setVectors(set, encoder, { folder });
    expect(encoder.asked.toSorted()).toEqual([
      'need: Une chute',
      'solver: Des repas.',
      'solver: Veiller\nDes capteurs.',
    ]);
    expect([...documents.keys(), ...queries.keys()]).toEqual(['a', 'b', 'c', 'q']);
    expect(documents.get('b')).toEqual(documents.get('c'));
    expect(documents.get('a')).not.toEqual(documents.get('b'));
  });

  it('are kept for each model, whatever was cut when a run was interrupted', async () => {
    const first = await setVectors(set, new SomeEncoder('one'), { folder });
    const again = new SomeEncoder('one');
    expect(await setVectors(set, again, { folder })).toEqual(first);
    expect(again.asked).toEqual([]);
    const [file = ''] = fs.readdirSync(folder);
    const whole = fs.statSync(path.join(folder, file)).size;
    // In the vector of the last record, and in the hash before it.
    for (const cut of [1, 30]) {
      const interrupted = new SomeEncoder('one');
      fs.truncateSync(path.join(folder, file), whole - cut);
      expect(await setVectors(set, interrupted, { folder })).toEqual(first);
      expect(interrupted.asked).toHaveLength(1);
      expect(await setVectors(set, interrupted, { folder })).toEqual(first);
      expect(interrupted.asked).toHaveLength(1);
    }
    const other = new SomeEncoder('other');
    await setVectors(set, other, { folder });
    expect(other.asked).toHaveLength(3);
  });

  it('are also those of the queries that nobody answers', async () => {
    const nobody = { ...entry('r', 'Un piano', 'Un piano'), judgements: new Map([['a', 0]]) };
    const { queries } = await setVectors({ ...set, unanswered: [nobody] }, new SomeEncoder('one'), {
      folder,
    });
    expect([...queries.keys()]).toEqual(['q', 'r']);
  });

  it('are those of queries with their typing errors', async () => {
    const encoder = new SomeEncoder('one');
    await setVectors(set, encoder, { folder, typos: 1, seed: 1 });
    const need = encoder.asked.find((text) => text.startsWith('need: '));
    expect(need).not.toBe('need: Une chute');
    await setVectors(set, encoder, { folder, typos: 1, seed: 1 });
    expect(encoder.asked).toHaveLength(3);
  });
});
