import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

/** One run of the product with default settings: API and worker in one process. */
export interface Life {
  /** The address of the API once it listens. undefined: it died before. */
  url: Promise<string | undefined>;
  /** Resolves once nothing of it is left. @throws its output, if it ended without being killed. */
  ended: Promise<void>;
  isKilled(): boolean;
  kill(): void;
}

/**
 * Starts the compiled product. PostgreSQL and the mail server are those of the environment, so that it has no child
 * processes that could outlive it.
 */
export function startLife(env: Record<string, string>): Life {
  // Nothing of the test runner's own environment, since the product normally runs without its NODE_OPTIONS.
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      SECOND_FACTOR: 'no',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  let killed = false;
  const end = async (): Promise<void> => {
    await once(child, 'close');
    if (!killed) throw new Error(`The product ended by itself:\n${printed.join('\n')}`);
  };
  const ended = end();
  const listens = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line);
        const url = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(line)?.[0];
        if (url !== undefined) resolve(url);
      });
    }
  });
  return {
    url: Promise.race([listens, ended.then(() => undefined)]),
    ended,
    isKilled: () => killed,
    kill() {
      killed = true;
      child.kill('SIGKILL');
    },
  };
}

/**
 * A port of this machine that leads to another, and reports each packet.
 * @param pass called for each packet before it goes on; false: neither it nor any later packet goes on.
 */
export async function startWire(
  target: number,
  pass: () => boolean,
): Promise<{ port: number; stop(): void }> {
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    near.on('data', (packet) => {
      if (near.destroyed) return;
      if (pass()) far.write(packet);
      else near.destroy();
    });
    far.on('data', (packet) => near.write(packet));
    // A killed process hangs up without a message. Only the other end learns of it.
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.on('error', () => other.destroy());
      end.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}
