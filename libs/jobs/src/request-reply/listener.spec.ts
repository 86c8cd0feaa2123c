import { afterEach, expect, it, jest } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { testDatabase } from '@passerelle/harness';
import pg from 'pg';
import { Listener } from './listener.js';

const given = testDatabase();
let listener: Listener;
afterEach(() => listener.onApplicationShutdown());

/** Behaves like a PostgreSQL that is still recovering. */
function refuseToListenOnce(): void {
  const { query } = pg.Client.prototype;
  const refusing = jest.spyOn(pg.Client.prototype, 'query');
  refusing.mockImplementation(function (this: pg.Client, ...text: unknown[]): void {
    if (!String(text[0]).startsWith('LISTEN')) return Reflect.apply(query, this, text);
    refusing.mockRestore();
    return Promise.reject(new Error('cannot execute LISTEN during recovery')) as never;
  });
}

it('a listener hears again once it may, though it was refused when it came back', async () => {
  listener = new Listener(readSettings({ DATABASE_URL: given.url }));
  const heard: (string | undefined)[] = [];
  let resume = (): void => undefined;
  const hears = (): Promise<void> => new Promise((resolve) => (resume = resolve));
  await listener.listen('news', (payload) => {
    heard.push(payload);
    resume();
  });
  refuseToListenOnce();
  const back = hears();
  await given.database.manager.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'passerelle listener'`,
  );
  await back;
  const shown = hears();
  await given.database.manager.query(`NOTIFY news, 'the sea is calm'`);
  await shown;
  expect(heard).toEqual([undefined, undefined, 'the sea is calm']);
});
