// Writes each script of the browser's build once in each language, and compresses what browsers fetch.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const languages = ['fr', 'en'];

/**
 * Scripts name their texts by ids, and `words.json` has the texts (apps/web/build/words.ts). A script goes from
 * `assets/` to `assets/fr/` and `assets/en/`, with the texts filled in. It still finds the others, which are beside
 * it.
 */
export async function writeLanguages(client) {
  const words = JSON.parse(await fs.readFile(path.join(client, 'words.json'), 'utf8'));
  const assets = path.join(client, 'assets');
  const names = await fs.readdir(assets);
  await Promise.all(languages.map((language) => fs.mkdir(path.join(assets, language))));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(assets, name);
      if (!name.endsWith('.js')) return compress(file);
      const script = await fs.readFile(file, 'utf8');
      await fs.rm(file);
      return Promise.all(
        languages.map(async (language) => {
          const inLanguage = path.join(assets, language, name);
          await fs.writeFile(inLanguage, scriptIn(language, script, words));
          await compress(inLanguage);
        }),
      );
    }),
  );
  await fs.rm(path.join(client, 'words.json'));
}

const scriptIn = (language, script, words) =>
  script
    .replaceAll(/(["'`])__words ([^"'`]+) [\da-f]{8}__\1/g, (_, _quote, ids) =>
      JSON.stringify(Object.fromEntries(ids.split(' ').map((id) => [id, words[id][language]]))),
    )
    .replaceAll('__language__', language)
    // The dependencies of a part of a page are fetched together with it.
    .replaceAll(/(["'`])assets\/([\w-]+\.js)\1/g, `$1assets/${language}/$2$1`);

/** Beside the file, so that the server compresses nothing. */
async function compress(file) {
  const content = await fs.readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await Promise.all([
    fs.writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params })),
    fs.writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 })),
  ]);
}
