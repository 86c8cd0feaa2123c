import { describe, expect, it } from '@jest/globals';
import { Loader, type RequestContext } from '../index.js';

interface Lamp {
  id: string;
  lit: boolean;
}

class LampLoader extends Loader<string, Lamp> {
  readonly asked: string[][] = [];
  readonly lit = new Set(['a']);

  protected async find(ids: readonly string[]): Promise<Lamp[]> {
    this.asked.push([...ids]);
    if (ids.includes('broken')) throw new Error('no lamp today');
    return ids
      .filter((id) => id !== 'missing')
      .map((id) => ({ id, lit: this.lit.has(id) }))
      .toReversed();
  }
  protected keyOf(lamp: Lamp): string {
    return lamp.id;
  }
}

const request = () => ({}) as RequestContext;

describe('Loader', () => {
  it('gives each its row, and null to a key that has none', async () => {
    const [loader, context] = [new LampLoader(), request()];
    const found = await Promise.all(['b', 'missing', 'a', 'b'].map((id) => loader.load(context, id)));
    expect(found).toEqual([{ id: 'b', lit: false }, null, { id: 'a', lit: true }, { id: 'b', lit: false }]);
    expect(loader.asked).toEqual([['b', 'missing', 'a']]);
  });

  it('shares nothing between requests', async () => {
    const loader = new LampLoader();
    await Promise.all([loader.load(request(), 'a'), loader.load(request(), 'a')]);
    expect(loader.asked).toEqual([['a'], ['a']]);
  });

  it('remembers within a request until it is cleared', async () => {
    const [loader, context] = [new LampLoader(), request()];
    expect(await loader.load(context, 'b')).toEqual({ id: 'b', lit: false });
    loader.lit.add('b');
    expect(await loader.load(context, 'b')).toEqual({ id: 'b', lit: false });
    loader.forget(context, 'b');
    expect(await loader.load(context, 'b')).toEqual({ id: 'b', lit: true });
  });

  it('passes a failure on to everyone who waits', async () => {
    const [loader, context] = [new LampLoader(), request()];
    const outcomes = await Promise.allSettled([loader.load(context, 'a'), loader.load(context, 'broken')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
