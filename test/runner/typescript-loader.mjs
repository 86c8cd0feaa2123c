// Module hooks of the processes that run specs: TypeScript as it is, compiled once and kept; `@jest/globals` is what the runner gives.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/specs');
const swcrc = fs.readFileSync(path.join(root, '.swcrc'), 'utf8');
const { version } = JSON.parse(
  fs.readFileSync(path.join(root, 'node_modules/@swc/core/package.json'), 'utf8'),
);
const options = { ...JSON.parse(swcrc), swcrc: false, sourceMaps: 'inline' };
fs.mkdirSync(cache, { recursive: true });

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return next(new URL('jest-globals.mjs', import.meta.url).href);
  const isRelative = specifier.startsWith('.') && specifier.endsWith('.js');
  if (isRelative && context.parentURL?.split('?')[0].endsWith('.ts')) {
    const typescript = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (fs.existsSync(typescript)) return next(typescript.href);
  }
  return next(specifier);
}

export async function load(url, context, next) {
  const [address] = url.split('?');
  if (!address.endsWith('.ts')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: await compiled(fileURLToPath(address)) };
}

async function compiled(file) {
  const source = fs.readFileSync(file, 'utf8');
  const hash = crypto.createHash('sha256').update(`${version}\n${swcrc}\n${file}\n${source}`).digest('hex');
  const kept = path.join(cache, `${hash}.js`);
  if (fs.existsSync(kept)) return fs.readFileSync(kept, 'utf8');
  const { code } = await transform(source, { ...options, filename: file });
  // Under another name first: a second process may read it at this very moment.
  const unfinished = `${kept}.${process.pid}`;
  fs.writeFileSync(unfinished, code);
  fs.renameSync(unfinished, kept);
  return code;
}
