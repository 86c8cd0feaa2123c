import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { kindOfError } from './kind-of-error.js';

const given = testDatabase();
const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the kind of an error', () => {
  it('is what it is and where it came from, never whom it is about', async () => {
    const { manager } = given.database;
    const error = await thrownBy(async () => await manager.query('SELECT $1::uuid', ['zoe@ovlt.example']));
    expect(String(error)).toContain('zoe@ovlt.example');
    expect(kindOfError(error)).toMatch(
      /^QueryFailedError \(22P02\) at .*kind-of-error\.spec\.[jt]s:\d+:\d+\)?$/,
    );
    expect(kindOfError(error)).not.toContain('zoe');
  });

  it('says what caused it, likewise', () => {
    class Refused extends Error {
      readonly code = 'EENVELOPE';
    }
    const cause = new Refused('550 <zoe@ovlt.example>\n    at the door of zoe@ovlt.example');
    const kind = kindOfError(new Error('no mail for zoe@ovlt.example', { cause }));
    expect(kind).toMatch(/^Error at .+, because of Refused \(EENVELOPE\) at /);
    expect(kind).not.toContain('zoe');
  });

  it('of what is no error is its type', () => {
    expect(kindOfError('zoe@ovlt.example')).toBe('string');
  });
});
