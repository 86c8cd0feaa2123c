import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { placeIn } from '@passerelle/config/place';
import { readWebBuild, type WebBuild, webBuildFolder } from './web-build.js';

/** A separate build, deleted once it has been read, like an upgrade while this one runs. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-web-'));
let build: WebBuild;
beforeAll(async () => {
  fs.cpSync(webBuildFolder, folder, { recursive: true });
  build = await readWebBuild(folder);
  fs.rmSync(folder, { recursive: true });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

it.each(['/', '/aide', '/connexion', '/besoins/nouveau', '/rien-ici'])(
  'a server whose files are replaced goes on rendering pages: %s',
  async (url) => {
    for (const language of ['fr', 'en'] as const) {
      const answer = await build.render({
        url,
        chosenLanguage: language,
        browserLanguage: 'fr',
        theme: undefined,
        now: new Date(),
        place: { fr: placeIn.fr, en: placeIn.en },
        ask: async () => ({ codes: ['UNAUTHENTICATED'] }),
        build: build.browser,
      });
      expect(answer).toMatchObject({ html: expect.stringMatching(/<h1[^>]*>[^<]/) });
    }
  },
);

it('and sending what those pages ask for', () => {
  const scripts = [build.browser.script, ...build.browser.scriptsOf('pages/page.tsx')];
  const names = [
    path.basename(build.browser.style),
    ...scripts.flatMap((script) => [`fr/${script}`, `en/${script}`]),
  ];
  for (const name of names) {
    const asset = build.assets.get(name);
    expect(asset?.plain.length).toBeGreaterThan(0);
    expect(asset?.compressed.br?.length).toBeLessThan(asset?.plain.length ?? 0);
  }
});
