import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port.mjs';

/** Whether `meilisearch` is on the path. */
export function meilisearchIsThere() {
  try {
    execFileSync('meilisearch', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Meilisearch with its data in a folder. See meili-server.d.mts. */
export async function startMeiliServer({ folder, port }) {
  port ??= await freePort();
  fs.mkdirSync(folder, { recursive: true });
  const key = 'a key for specs, long enough';
  const server = spawn(
    'meilisearch',
    Object.entries({
      env: 'development',
      'log-level': 'ERROR',
      'master-key': key,
      'http-addr': `127.0.0.1:${port}`,
      'max-indexing-threads': '1',
      'db-path': path.join(folder, 'data'),
      'dump-dir': path.join(folder, 'dumps'),
      'snapshot-dir': path.join(folder, 'snapshots'),
    }).reduce((options, [name, value]) => [...options, `--${name}`, value], ['--no-analytics']),
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(server, 'exit');
  let output = '';
  server.stderr.on('data', (data) => (output += String(data)));
  let over = false;
  void ended.then(() => (over = true));
  const url = `http://127.0.0.1:${port}`;
  for (let isReady = false; !isReady;) {
    if (over) throw new Error(output);
    isReady = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => new Promise((resolve) => setTimeout(() => resolve(false), 20)),
    );
  }
  return {
    port,
    url,
    key,
    signal: (signal) => server.kill(signal),
    async stop(signal = 'SIGTERM') {
      server.kill(signal);
      await ended;
    },
  };
}
