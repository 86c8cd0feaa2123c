import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';

type Variables = Record<string, string | undefined>;

/** The file of settings in a data folder, which `go-live` writes. */
export const settingsFileOf = (dataDir: string): string => path.resolve(dataDir, 'settings.env');

/** The variables in the file of settings of this data folder; none without a file. */
export function settingsInFile(dataDir: string): Record<string, string> {
  try {
    return { ...parseEnv(readFileSync(settingsFileOf(dataDir), 'utf8')) } as Record<string, string>;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return {};
    throw error;
  }
}

/**
 * Adds to the environment of this process what the file of settings says. What the environment says itself stays.
 * @param options.refuses false: a file that cannot be read counts as absent
 */
export function addSettingsFile(env: Variables, { refuses = true } = {}): void {
  const dataDir = env['DATA_DIR'] || '.data';
  try {
    for (const [name, value] of Object.entries(settingsInFile(dataDir))) env[name] ||= value;
  } catch (error) {
    if (!refuses) return;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Le fichier ${settingsFileOf(dataDir)} n’a pas pu être lu (${reason}).\n`);
    process.exit(1);
  }
}

/**
 * Writes settings into the file, for its owner only. Lines about other settings stay as they are. A crash leaves the former
 * file, or the new one.
 */
export async function writeSettingsFile(dataDir: string, settings: Record<string, string>): Promise<string> {
  const file = settingsFileOf(dataDir);
  const isOurs = (line: string): boolean =>
    Object.keys(settings).includes(/^\s*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1] ?? '');
  const kept = (await contentOf(file)).split('\n').filter((line) => line !== '' && !isOurs(line));
  const written = Object.entries(settings).map(([name, value]) => `${name}=${quoted(value)}`);
  const fresh = `${file}.${process.pid}`;
  try {
    await fs.writeFile(fresh, `${[...kept, ...written].join('\n')}\n`, { mode: 0o600, flush: true });
    await fs.rename(fresh, file);
  } finally {
    await fs.rm(fresh, { force: true });
  }
  return file;
}

async function contentOf(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return '';
  }
}

/** A value as Node.js and systemd read it, whatever is in it. */
function quoted(value: string): string {
  const quote = [`'`, '"', '`'].find((mark) => !value.includes(mark));
  if (quote === undefined) throw new Error('A setting has all three kinds of quotation marks.');
  return `${quote}${value}${quote}`;
}

/** Whether a value can be written into the file. */
export const canBeWritten = (value: string): boolean =>
  !/[\r\n\\]/.test(value) && [`'`, '"', '`'].some((mark) => !value.includes(mark));

/** Without `explain.ts`, which loads the product: the command line reads this file before it knows what it needs. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
