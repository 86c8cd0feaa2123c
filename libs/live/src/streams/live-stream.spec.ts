import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { LiveLimits } from './live-limits.js';
import { LiveStream } from './live-stream.js';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A stream, and the connection of the browser at its other end. */
async function aStream(wanted: Partial<LiveLimits> = {}): Promise<{
  stream: LiveStream;
  response: ServerResponse;
  browser: Socket;
}> {
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  closers.push(() => {
    browser.destroy();
    server.close();
  });
  browser.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const limits = Object.assign(new LiveLimits(), wanted);
  const session = { id: newId(), personId: newId() };
  return { stream: new LiveStream(response, session, undefined, false, limits), response, browser };
}

it('says nothing before the first word', async () => {
  const { stream, browser } = await aStream();
  stream.resync();
  stream.greet('live');
  stream.end();
  let text = '';
  for await (const chunk of browser) {
    text += String(chunk);
    if (text.endsWith('0\r\n\r\n')) break;
  }
  expect(text).toMatch(/retry: \d+\nid: [\w-]+\nevent: hello\ndata: {"mode":"live"}\n\n/);
  expect(text).not.toContain('resync');
});

it('says that it is there where nothing else has', async () => {
  const { stream, browser } = await aStream({ beat: 0 });
  stream.beat();
  let text = '';
  for await (const chunk of browser) if ((text += String(chunk)).includes(': beat\n\n')) break;
  const silent = await aStream();
  const { response } = silent;
  silent.stream.beat();
  expect(response.writableLength).toBe(0);
});

it('drops a browser that does not read', async () => {
  const { stream, response, browser } = await aStream();
  browser.pause();
  stream.greet('live');
  const dropped = once(response, 'close');
  const hints = Array.from({ length: 500 }, () => ({ topic: 'need' as const, id: newId() }));
  while (!response.destroyed) {
    stream.hint(hints);
    // Lets the system accept the connection.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await dropped;
  // Later calls do no harm.
  stream.resync();
  stream.end();
});

it('is too old after its time', async () => {
  expect((await aStream()).stream.isTooOld).toBe(false);
  expect((await aStream({ age: 0 })).stream.isTooOld).toBe(true);
});
