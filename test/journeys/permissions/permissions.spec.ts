import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';
import { calls } from './calls.js';
import { type Objects, objects } from './objects.js';
import { operationCalled, operations, perform, verdictOn } from './operations.js';
import { aScene, type Scene } from './scene.js';
import { type Persona, personas, type Row, table } from './table/index.js';

// No event is handled: what an answer depends on is in the scene, and nothing else.
const product = bootProduct({ worker: false });

/** A scene of its own, with what a row is about. */
async function setUp({ operation, on }: Row): Promise<{ scene: Scene; variables: Record<string, unknown> }> {
  const scene = await aScene(product);
  const make = objects[on];
  const call = calls[operation];
  if (make === undefined || call === undefined) throw new Error(`Nothing is known of ${operation}, ${on}`);
  return { scene, variables: call((await make(scene)) as Objects, scene) };
}

/**
 * What the product answers to each persona. Those who should be refused find one scene, which they leave as it is, as do
 * readers; who should change something finds one of their own.
 */
async function answersTo(row: Row): Promise<Record<Persona, string>> {
  const { operation, cells } = row;
  const changes = (persona: Persona): boolean =>
    operationCalled(operation).kind === 'mutation' && cells[persona] === 'ok';
  const shared = setUp(row);
  const answers = personas.map(async (persona) => {
    const { scene, variables } = await (changes(persona) ? setUp(row) : shared);
    const answer = await perform(await scene.client(persona), operation, variables);
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
