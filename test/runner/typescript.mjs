// How the processes that run specs load TypeScript: compiled once, stored, as CommonJS. See docs/decisions/073.
// oxlint-disable no-underscore-dangle -- Node names them so
import crypto from 'node:crypto';
import fs from 'node:fs';
import Module, { createRequire, isBuiltin, SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/specs');
const require = createRequire(import.meta.url);
const { jsc, ...others } = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));
const options = { ...others, jsc, swcrc: false, module: { type: 'commonjs' }, sourceMaps: true };
/**
 * Pages use macros for their texts. The macros are expanded first, by the settings of the web application’s build.
 */
const macros = '@lingui/babel-plugin-lingui-macro';
const usesMacros = /from '@lingui\/(core|react)\/macro'/;
process.env.LINGUI_CONFIG ??= path.join(root, 'apps/web/lingui.config.js');
const versionOf = (name) =>
  JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
const how = JSON.stringify([options, versionOf('@swc/core'), versionOf(macros)]);
const mapOf = new Map();

/** From now on, this process can `require` a TypeScript source, which loads what the product would import. */
export function loadTypeScript() {
  fs.mkdirSync(cache, { recursive: true });
  Module._extensions['.ts'] = (module, file) => module._compile(compiled(file), file);
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = (request, parent, ...rest) =>
    (isSource(parent) && imported(request, parent)) || resolveFilename(request, parent, ...rest);
  Error.prepareStackTrace = (error, calls) =>
    [String(error), ...calls.map((call) => `    at ${inSource(String(call))}`)].join('\n');
}

/** Excludes the `createRequire` of such a source, which must find the same files as in the product. */
const isSource = (parent) => parent?.filename?.endsWith('.ts') && Module._cache[parent.filename] === parent;

const resolved = new Map();

/**
 * The file that `import` finds. A package may have another file for `require`, and its modules would then be loaded
 * twice.
 */
function imported(request, parent) {
  if (request === '@jest/globals') return fileURLToPath(new URL('jest-globals.mjs', import.meta.url));
  if (isBuiltin(request) || path.isAbsolute(request)) return undefined;
  if (request.startsWith('.')) {
    const source = path.resolve(path.dirname(parent.filename), request.replace(/\.js$/, '.ts'));
    return fs.existsSync(source) ? source : undefined;
  }
  if (!resolved.has(request)) resolved.set(request, fileURLToPath(import.meta.resolve(request)));
  return resolved.get(request);
}

/** `npm run mutations` replaces a source by one with a fault. */
const sourceOf = (file) => (file === process.env.MUTATED_FILE ? process.env.MUTATED_SOURCE : file);

function compiled(file) {
  const source = fs.readFileSync(sourceOf(file), 'utf8');
  const hash = crypto.createHash('sha256').update(`${how}\n${file}\n${source}`).digest('hex');
  const kept = path.join(cache, `${hash}.js`);
  mapOf.set(file, `${kept}.map`);
  if (fs.existsSync(kept)) return fs.readFileSync(kept, 'utf8');
  const { code: plain, ...withMap } = usesMacros.test(source)
    ? withoutMacros(source, file)
    : { code: source };
  const { code, map } = require('@swc/core').transformSync(plain, { ...options, ...withMap, filename: file });
  write(`${kept}.map`, map);
  write(kept, code);
  return code;
}

/** Babel is loaded only for changed sources with macros. */
function withoutMacros(source, file) {
  const { code, map } = require('@babel/core').transformSync(source, {
    filename: file,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript'] },
    plugins: [macros],
    sourceMaps: true,
  });
  return { code, inputSourceMap: JSON.stringify(map) };
}

/** Under another name first, since a second process may read it at the same moment. */
function write(file, content) {
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, content);
  fs.renameSync(unfinished, file);
}

/** The place of a call in its source. A map is read at the first stack that leads through its file. */
function inSource(call) {
  return call.replace(/(\/[^()]*\.ts):(\d+):(\d+)/, (place, file, line, column) => {
    if (!mapOf.has(file)) return place;
    if (typeof mapOf.get(file) === 'string')
      mapOf.set(file, new SourceMap(JSON.parse(fs.readFileSync(mapOf.get(file), 'utf8'))));
    const { originalLine, originalColumn } = mapOf.get(file).findEntry(line - 1, column - 1);
    return originalLine === undefined ? place : `${file}:${originalLine + 1}:${originalColumn + 1}`;
  });
}
