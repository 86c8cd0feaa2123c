import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { freePort } from '../test/harness/src/servers/index.mjs';

/** Starts the whole product on a data folder. Resolves once it answers, with the time in milliseconds. */
export async function startProduct(dataDir, port) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([
    new Promise((resolve) =>
      readline
        .createInterface({ input: child.stdout })
        .on('line', (line) => line.includes('http') && resolve()),
    ),
    exited.then(([code]) => {
      throw new Error(`The product ended with ${code} while it was starting.`);
    }),
  ]);
  return {
    bootMs: performance.now() - begun,
    pid: child.pid,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The demo accounts that the product stores for its own start, by role. */
export function demoAccounts(dataDir) {
  return JSON.parse(fs.readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'));
}

/**
 * The whole product on its demo data, in a folder that is removed afterwards.
 * @param work gets its address, and `cookieOf(role)`, which signs in a demo account
 */
export async function withDemo(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-demo-'));
  // PostgreSQL may run as another user.
  fs.chmodSync(folder, 0o755);
  const { url, stop } = await startProduct(folder, await freePort());
  try {
    const accounts = demoAccounts(folder);
    const cookieOf = (wanted) =>
      signIn(
        url,
        accounts.find(({ role }) => role === wanted),
      );
    await work({ url, cookieOf });
  } finally {
    await stop();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Memory of a process and all its children, in MB. Shared memory is counted once (Linux only, else undefined). */
export function memoryOfTree(pid) {
  if (process.platform !== 'linux') return undefined;
  const parents = new Map();
  for (const entry of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = fs.readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      continue; // It ended during this loop.
    }
  }
  const tree = [pid];
  for (let i = 0; i < tree.length; i++)
    for (const [child, parent] of parents) if (parent === tree[i]) tree.push(child);
  let kilobytes = 0;
  for (const member of tree) {
    const smaps = fs.readFileSync(`/proc/${member}/smaps_rollup`, 'utf8');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(smaps)?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1024);
}

/** Signs in by e-mail and password. @returns the session's cookie. */
export async function signIn(url, { email, password }) {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: new URL(url).origin.replace('127.0.0.1', 'localhost'),
    },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Sign-in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

export function client(url, cookie) {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}
