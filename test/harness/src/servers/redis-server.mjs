import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.mjs';

/** Whether `redis-server` is on the path. */
export function redisServerIsThere() {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Redis that stores nothing on disk. See redis-server.d.mts. */
export async function startRedisServer({ port, options = [] } = {}) {
  port ??= await freePort();
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', [...settings, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  // The remains of a failed hook would outlive the run, and the reader of its output would wait for ever.
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(server, 'exit').finally(() => process.off('exit', kill));
  const output = [];
  const ready = new Promise((resolve) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      output.push(line);
      if (line.includes('Ready to accept connections')) resolve(true);
    });
  });
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(output.join('\n'));
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async stop(signal = 'SIGTERM') {
      server.kill(signal);
      await ended;
    },
  };
}
