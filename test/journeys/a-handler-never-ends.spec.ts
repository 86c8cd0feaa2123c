import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { newId, OutboxEvent } from '@passerelle/database';
import { type Run, scratchFolder, startEntry, until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { Delivery } from '@passerelle/jobs';

/*
 * A worker like on servers, in a separate process, with a handler that never ends. Either it blocks the event loop,
 * so that the process ends itself, or it waits for ever, and the process is killed. This spec is the supervisor that
 * starts it again.
 */
let databaseUrl = '';
const product = bootProduct({
  worker: false,
  env: (url) => {
    databaseUrl = url;
    return {};
  },
});
const scratch = scratchFolder();
const HANDLER = 'FindMatchesOnNeedChanged';

/** The module that a worker loads first: a fault in one handler. */
function fault(what: string): string {
  const file = path.join(scratch, 'fault.mjs');
  fs.writeFileSync(
    file,
    `import { isMainThread } from 'node:worker_threads';
     import { HandlerRegistry } from '${pathToFileURL('libs/jobs/dist/outbox/handler-registry.js').href}';
     const { handler } = HandlerRegistry.prototype;
     if (isMainThread) HandlerRegistry.prototype.handler = function (id) {
       if (id !== '${HANDLER}') return handler.call(this, id);
       return { handle: async () => { process.stdout.write('handling '); ${what} } };
     };`,
  );
  return `--import ${pathToFileURL(file).href}`;
}
const startWorker = (env: Record<string, string>): Run =>
  startEntry('worker', {
    DATABASE_URL: databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    SECRET: 'un secret pour les essais, assez long pour servir',
    ...env,
  });
const HOLDS_THE_LOOP = 'for (;;);';
const WAITS_FOR_EVER = 'await new Promise(() => undefined);';

const delivery = () => product.database.manager.findOneBy(Delivery, { handler: HANDLER });

describe('a handler that never ends', () => {
  it('is begun three times, and then dead-lettered until an admin replays it', async () => {
    const [eventId, needId] = [newId(), newId()];
    const now = new Date();
    const longAgo = new Date(now.getTime() - 60_000);
    await product.database.manager.insert(OutboxEvent, {
      id: eventId,
      name: 'NeedClosed',
      subjectId: needId,
      actorId: null,
      reason: null,
      data: { needId },
      recordedAt: longAgo,
      dispatchedAt: longAgo,
    });
    await product.database.manager.insert(Delivery, {
      eventId,
      handler: HANDLER,
      state: 'pending',
      pendingSince: now,
      touchedAt: longAgo,
    });

    const stuck = startWorker({
      NODE_OPTIONS: fault(HOLDS_THE_LOOP),
      WATCHDOG_SECONDS: '10',
      LOG_FORMAT: 'json',
    });
    expect(await stuck.ended).toBe('SIGKILL');
    const lines = stuck.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    // On a busy machine, the start itself may have blocked the loop for a moment.
    expect(lines.slice(-2)).toMatchObject(
      ['error', 'fatal'].map((level) => ({
        level,
        context: 'Watchdog',
        message: expect.stringContaining(HANDLER),
      })),
    );
    expect(await delivery()).toMatchObject({ begun: 1, state: 'pending' });

    for (const begun of [2, 3]) {
      const waiting = startWorker({ NODE_OPTIONS: fault(WAITS_FOR_EVER) });
      await waiting.says('handling');
      waiting.child.kill('SIGKILL');
      await waiting.ended;
      expect(await delivery()).toMatchObject({ begun, state: 'pending' });
    }

    const health = async (): Promise<unknown> => (await fetch(`${product.url}/health`)).json();
    expect(await health()).toMatchObject({ status: 'ok' });
    const spared = startWorker({ NODE_OPTIONS: fault(WAITS_FOR_EVER) });
    await until(async () => (await delivery())?.state === 'dead_lettered');
    expect(await health()).toMatchObject({
      status: 'work never ended',
      deliveries: { neverEnded: [HANDLER] },
    });
    const admin = await product.as('camille@ovlt.example', 'admin');
    expect(
      await admin.query('{ administration { findings { id what act } deadLetters { handler cause } } }'),
    ).toMatchObject({
      data: {
        administration: {
          findings: expect.arrayContaining([
            { id: `never_ended_${HANDLER}`, what: expect.stringContaining(HANDLER), act: 'replay' },
          ]),
          deadLetters: [{ handler: HANDLER, cause: 'never_ended' }],
        },
      },
    });

    // Replayed without a repair, it begins again, with a new count.
    expect(await admin.query('mutation { replayDeliveries }')).toMatchObject({
      data: { replayDeliveries: 1 },
    });
    await spared.says('handling');
    expect(spared.stdout.match(/handling/g)).toHaveLength(1);
    expect(await delivery()).toMatchObject({ begun: 1, state: 'pending' });
    // A worker with a request to end was not killed.
    spared.child.kill('SIGTERM');
    await until(async () => (await delivery())?.begun === 0);
    spared.child.kill('SIGKILL');
    await spared.ended;

    const mended = startWorker({});
    await until(async () => (await delivery()) === null);
    mended.child.kill('SIGTERM');
    expect(await mended.ended).toBe(0);
    expect(await health()).toMatchObject({ deliveries: { neverEnded: [] } });
  });
});
