import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** A process that encodes a text and ends. Telemetry is off in it only if the code has turned it off. */
const PROGRAM = `
  import { bundledModel } from './libs/meaning/dist/model-file/model-file.js';
  import { ModelFileEncoder } from './libs/meaning/dist/model-file/model-file-encoder.js';
  const encoder = new ModelFileEncoder(bundledModel);
  const alive = setInterval(() => undefined, 1_000);
  await encoder.encode(['Garder un enfant le mercredi'], 'need');
  await encoder.onApplicationShutdown();
  clearInterval(alive);
`;
const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe('a process that encodes a text', () => {
  let home: string;
  let trace: string;
  beforeAll(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-home-'));
    trace = path.join(home, '..', `${path.basename(home)}.trace`);
    const { ORT_DISABLE_TELEMETRY: _, XDG_CACHE_HOME: __, ...env } = process.env;
    const command = [process.execPath, '--input-type=module', '--eval', PROGRAM];
    const [program = '', ...args] = hasStrace
      ? ['strace', '-f', '-e', 'trace=network,openat', '-o', trace, ...command]
      : command;
    const { status, stderr } = spawnSync(program, args, {
      env: { ...env, NODE_OPTIONS: '', HOME: home, TMPDIR: home },
      encoding: 'utf8',
    });
    expect(`${status}: ${stderr}`).toBe('0: ');
  });
  afterAll(() => {
    fs.rmSync(home, { recursive: true });
    fs.rmSync(trace, { force: true });
  });

  it('leaves no file in the account', () => {
    expect(fs.readdirSync(home, { recursive: true })).toEqual([]);
  });

  (hasStrace ? it : it.skip)('looks up no host and opens no connection', () => {
    const calls = fs.readFileSync(trace, 'utf8');
    expect(calls).toContain('openat');
    expect(
      calls.split('\n').filter((line) => /AF_INET|resolv\.conf|\.onnxruntime|deviceid/.test(line)),
    ).toEqual([]);
  });
});
