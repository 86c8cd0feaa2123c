// Small faults, made one at a time in a source by Stryker's mutators: `<` instead of `<=`, a condition that always holds, an empty function.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Faults that the types mostly catch: another text where a state is expected, an object without its fields. */
const caughtByTypes = ['StringLiteral', 'ObjectLiteral'];

const options = {
  plugins: null,
  ignorers: [],
  excludedMutations: caughtByTypes,
  mutator: { plugins: ['decorators-legacy', 'jsx'] },
};
const silent = () => undefined;
const logger = {
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  isDebugEnabled: () => false,
};

/**
 * The mutants of a source.
 * @param {string} file its path from the root of the project
 * @returns {Promise<{ id: string, file: string, line: number, original: string, replacement: string, mutated: string }[]>}
 *   `id` depends on the text around the fault and not on its line; `original` and `replacement` are the text before and after;
 *   `mutated` is the whole source with the fault
 */
export async function mutantsOf(file) {
  const absolute = path.join(root, file);
  const source = fs.readFileSync(absolute, 'utf8');
  const { mutants } = await new Instrumenter(logger).instrument(
    [{ name: absolute, mutate: true, content: source }],
    options,
  );
  const offsets = offsetsOfLines(source);
  const seen = new Map();
  return mutants
    .filter(({ status }) => status === undefined)
    .map(({ location: { start, end }, replacement }) => {
      const [from, to] = [start, end].map(({ line, column }) => offsets[line] + column);
      const original = source.slice(from, to);
      const around = source.slice(offsets[start.line], offsets[end.line + 1] ?? source.length).trim();
      const text = [file, around, original, replacement].join('\n');
      const times = seen.get(text) ?? 0;
      seen.set(text, times + 1);
      return {
        id: crypto.createHash('sha256').update(`${text}\n${times}`).digest('hex').slice(0, 12),
        file,
        line: start.line + 1,
        original,
        replacement,
        mutated: source.slice(0, from) + replacement + source.slice(to),
      };
    });
}

function offsetsOfLines(source) {
  const offsets = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}
