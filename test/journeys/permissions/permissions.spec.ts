import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';
import { calls } from './calls.js';
import { type Objects, objects } from './objects.js';
import { operationCalled, operations, perform, verdictOn } from './operations.js';
import { aScene, type Scene } from './scene.js';
import { type Persona, personas, type Row, table } from './table/index.js';

// No event is handled: what an answer depends on is in the scene, and nothing else.
const product = bootProduct({ worker: false });

interface Made {
  scene: Scene;
  objects: Objects;
}

/** A scene of its own, with an object of the table. */
async function make(on: string): Promise<Made> {
  const scene = await aScene(product);
  const made = await objects[on]?.(scene);
  if (made === undefined) throw new Error(`Nothing is known of ${on}`);
  return { scene, objects: made as Objects };
}

/** By what they hold: scenes in which nobody changes anything. */
const forReaders = new Map<string, Promise<Made>>();

function makeForReaders(on: string): Promise<Made> {
  const made = forReaders.get(on) ?? make(on);
  forReaders.set(on, made);
  return made;
}

/**
 * What the product answers to each persona. Readers find a scene that others have read before. Of a change, those who should be
 * refused find one scene, which they leave as it is; who should change something finds one of their own.
 */
async function answersTo({ operation, on, cells }: Row): Promise<Record<Persona, string>> {
  const call = calls[operation];
  if (call === undefined) throw new Error(`Nothing is known of ${operation}`);
  const isQuery = operationCalled(operation).kind === 'query';
  const changes = (persona: Persona): boolean => !isQuery && cells[persona] === 'ok';
  const shared = isQuery ? makeForReaders(on) : make(on);
  const answers = personas.map(async (persona) => {
    const { scene, objects: made } = await (changes(persona) ? make(on) : shared);
    const answer = await perform(await scene.client(persona), operation, call(made, scene));
    return [persona, verdictOn(answer, operation)];
  });
  return Object.fromEntries(await Promise.all(answers)) as Record<Persona, string>;
}

describe('the table of permissions', () => {
  it('has a row for each operation of the schema, and for no other', () => {
    expect([...new Set(table.map(({ operation }) => operation))].toSorted()).toEqual(
      [...operations.keys()].toSorted(),
    );
  });

  it('has each row once', () => {
    const rows = table.map(({ operation, on }) => `${operation}, ${on}`);
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
  });

  it.each(table.map((row) => [row.operation, row.on, row] as const))(
    'is kept: %s, %s',
    async (_, __, row) => {
      expect(await answersTo(row)).toEqual(row.cells);
    },
  );
});
