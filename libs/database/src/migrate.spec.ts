import { describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '@passerelle/harness';
import { migrate } from './data-source.js';
import { migrations } from './migrations/index.js';

describe('migrate', () => {
  it('runs each migration once, no matter who else does it at the same time, and what follows one after the other', async () => {
    const { url, drop } = await cloneDatabase('empty');
    try {
      let running = 0;
      let most = 0;
      const ran = await Promise.all(
        [1, 2, 3].map(() =>
          migrate(url, {
            andThen: async () => {
              most = Math.max(most, ++running);
              // Without the lock, another migration would run here.
              await new Promise((resolve) => setImmediate(resolve));
              running -= 1;
            },
          }),
        ),
      );
      expect(ran.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([0, 0, migrations.length]);
      expect(ran.flat()).toEqual(migrations.map(({ name }) => name));
      expect(most).toBe(1);
    } finally {
      await drop();
    }
  });
});
