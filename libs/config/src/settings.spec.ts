import { describe, expect, it } from '@jest/globals';
import { InvalidSettings, readSettings } from './settings.js';

const mistakesOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.mistakes;
    throw error;
  }
  return [];
};

describe('readSettings', () => {
  it('has an answer for everything when nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: '.data',
      mailboxPort: 3001,
      demo: true,
    });
  });

  it('lists every mistake at once, by name', () => {
    const mistakes = mistakesOf({ PORT: 'web', DATABASE_URL: 'mysql://x', SECRET: 'short', DEMO: 'maybe' });
    expect(mistakes.map((line) => line.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'SECRET', 'DEMO']);
  });

  it('never repeats a value, which may be a secret', () => {
    expect(mistakesOf({ SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it('takes an empty variable as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
    });
  });

  it('puts no demo data into a database that somebody else runs, unless asked', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://db/x' }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL: 'postgres://db/x', DEMO: 'yes' }).demo).toBe(true);
  });

  it('drops the slash at the end of the public address', () => {
    expect(readSettings({ PUBLIC_URL: 'https://passerelle.example/' }).publicUrl).toBe(
      'https://passerelle.example',
    );
  });
});
