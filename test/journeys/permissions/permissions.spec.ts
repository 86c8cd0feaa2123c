import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';
import { calls } from './calls.js';
import { type Objects, objects } from './objects.js';
import { operationCalled, operations, perform, verdictOn } from './operations.js';
import { aScene, type Scene } from './scene.js';
import { type Persona, personas, type Row, table } from './table/index.js';

// No event is handled, so answers depend only on the scene.
const product = bootProduct({ worker: false });

interface Made {
  scene: Scene;
  objects: Objects;
}

/** A new scene, with an object of the table. */
async function make(on: string): Promise<Made> {
  const scene = await aScene(product);
  const made = await objects[on]?.(scene);
  if (made === undefined) throw new Error(`Nothing is known of ${on}`);
  return { scene, objects: made as Objects };
}

/** By their content: scenes in which nobody changes anything. */
const forReaders = new Map<string, Promise<Made>>();

function makeForReaders(on: string): Promise<Made> {
  const made = forReaders.get(on) ?? make(on);
  forReaders.set(on, made);
  return made;
}

/**
 * The product's answers to each persona. Readers share a scene. For a change, the personas that should be refused
 * share one scene, which they leave as it is. Each persona that should change something has its own scene.
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
