import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClamdServer, startClamdServer, VIRUS } from '../testing/index.js';
import { Clamd } from './clamd.js';
import { ScannerUnavailable } from './scanner.js';

let server: ClamdServer;
beforeAll(async () => {
  server = await startClamdServer();
});
afterAll(() => server.stop());
afterEach(() => {
  server.instead = undefined;
});

describe('clamd', () => {
  // An external one, which must know the test virus of this suite.
  const clamd = (): Clamd => new Clamd(process.env.CLAMD_URL ?? server.url);

  it('finds what it knows, in files of any size, and nothing in others', async () => {
    await clamd().check();
    expect(await clamd().scan(Buffer.from('Un compte rendu'))).toBeUndefined();
    expect(await clamd().scan(Buffer.alloc(10 * 1024 * 1024, 'a'))).toBeUndefined();
    expect(await clamd().scan(Buffer.from(VIRUS))).toBe('Essai.Virus.UNOFFICIAL');
    expect(await clamd().scan(Buffer.concat([Buffer.alloc(3_000_000, 'a'), Buffer.from(VIRUS)]))).toBe(
      'Essai.Virus.UNOFFICIAL',
    );
  });

  it.each<[string, (socket: Socket) => void, string]>([
    ['is silent', () => undefined, 'clamd takes too long'],
    ['hangs up', (socket) => socket.end(), 'clamd has ended without an answer'],
    ['breaks off', (socket) => socket.resetAndDestroy(), 'clamd does not answer (ECONNRESET)'],
    [
      'refuses',
      (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'),
      'clamd answers: INSTREAM size limit exceeded. ERROR',
    ],
    [
      'talks without end',
      (socket) => socket.write('x'.repeat(10_000)),
      'What CLAMD_URL names answers without end',
    ],
  ])('that %s is unavailable, and nothing is taken for clean', async (_what, instead, message) => {
    server.instead = instead;
    const error: unknown = await new Clamd(server.url, 300)
      .scan(Buffer.from('x'))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ScannerUnavailable);
    expect((error as Error).message).toBe(message);
  });

  it('that is not there is unavailable', async () => {
    const gone = await startClamdServer();
    await gone.stop();
    await expect(new Clamd(gone.url).check()).rejects.toThrow('clamd does not answer (ECONNREFUSED)');
    await expect(new Clamd('unix:///nirgends/clamd.ctl').check()).rejects.toThrow('(ENOENT)');
  });

  it('is no web server', async () => {
    server.instead = (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n\0');
    await expect(new Clamd(server.url).check()).rejects.toThrow('is no clamd');
  });
});
