import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Settings } from '@passerelle/config';
import { bootProduct } from '@passerelle/harness/product';
import { serveHealth } from '../../apps/server/src/health/index.js';

/*
 * What clients could do with connections, addresses, files and links. The rules themselves have specs of their own, where they lie.
 */

describe('silent connections', () => {
  // Connections from this machine would be those of a trusted proxy.
  const product = bootProduct({
    worker: false,
    env: () => ({ TRUST_PROXY: '10.0.0.0/8' }),
    limits: { connections: 300, headers: 1_500, checks: 100 },
  });
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  const port = (): number => Number(new URL(product.url).port);

  /** Connects from an address, and says nothing. */
  async function silent(localAddress: string, to = port()): Promise<Socket> {
    const socket = connect({ port: to, host: '127.0.0.1', localAddress });
    sockets.push(socket);
    // Without a reader the end would go unnoticed.
    socket.resume();
    // Reset while it connects or sends.
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
    return socket;
  }
  const ended = async (socket: Socket): Promise<void> => {
    if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  };
  /** The status of an answer to a client at an address. */
  async function statusFor(localAddress: string, to = port()): Promise<string> {
    const socket = await silent(localAddress, to);
    socket.write('GET /health/ready HTTP/1.0\r\n\r\n');
    let said = '';
    socket.on('data', (data) => (said += String(data)));
    await ended(socket);
    return said.slice(9, 12);
  }

  it('of one client shut out nobody else: it has a hundred', async () => {
    const crowd = await Promise.all(Array.from({ length: 1_000 }, () => silent('127.0.0.2')));
    expect(await statusFor('127.0.0.3')).toBe('200');
    expect(await statusFor('127.0.0.2')).toBe('');
    // The hundred that were let in end by themselves, because they say nothing.
    await Promise.all(crowd.map(ended));
    expect(await statusFor('127.0.0.2')).toBe('200');
  });

  it('of many clients leave the port of health checks as it is, and it has a limit of its own', async () => {
    const settings = Object.assign(new Settings(), { healthPort: 0, host: '127.0.0.1' });
    const health = await serveHealth(product.app, settings);
    const healthPort = health?.port ?? 0;
    const crowd = await Promise.all(Array.from({ length: 400 }, (_, i) => silent(`127.0.1.${i % 200}`)));
    expect(await statusFor('127.0.0.3')).toBe('');
    expect(await statusFor('127.0.0.3', healthPort)).toBe('200');
    await Promise.all(Array.from({ length: 300 }, () => silent('127.0.0.2', healthPort)));
    expect(await statusFor('127.0.0.3', healthPort)).toBe('200');
    await health?.close();
    await Promise.all(crowd.map(ended));
  });
});
