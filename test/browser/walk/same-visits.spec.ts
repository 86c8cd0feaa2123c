import { describe, expect, it, jest } from '@jest/globals';
import { onSameVisits } from './same-visits.js';

const fine = async (): Promise<void> => undefined;
const fails = (what: string) => async (): Promise<void> => {
  throw new Error(what);
};

describe('facts of the same visits', () => {
  it('are looked at once for all of their tests, route by route', async () => {
    const visit = jest.fn(async () => undefined);
    const expectOf = onSameVisits(visit);
    await expectOf('/aide', 'first');
    await expectOf('/aide', 'second');
    await expectOf('/avis', 'first');
    expect(visit).toHaveBeenCalledTimes(2);
  });

  it('fail one by one, each by the first thing that is wrong with it, and the others are looked at still', async () => {
    const expectOf = onSameVisits<'first' | 'second' | 'third'>(async (_, look) => {
      await look('first', fails('narrow'));
      await look('first', fails('wide'));
      await look('second', fine);
      await look('third', fails('pale'));
    });
    await expect(expectOf('/', 'first')).rejects.toThrow('narrow');
    await expectOf('/', 'second');
    await expect(expectOf('/', 'third')).rejects.toThrow('pale');
  });

  it('fail all together where a visit ends before they are looked at', async () => {
    const expectOf = onSameVisits<'first' | 'second'>(async (_, look) => {
      await look('first', fine);
      throw new Error('It cannot be opened.');
    });
    for (const fact of ['first', 'second'] as const)
      await expect(expectOf('/', fact)).rejects.toThrow('It cannot be opened.');
  });
});
