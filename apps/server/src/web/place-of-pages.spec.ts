import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { servedPlace, servePlace } from '@passerelle/config/place';
import { aPlace } from '@passerelle/config/testing';
import { bootProduct } from '@passerelle/harness/product';

const first = servedPlace();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-place-'));
const file = path.join(folder, 'place.json');
fs.writeFileSync(file, JSON.stringify(aPlace()));
afterAll(() => {
  servePlace(first);
  fs.rmSync(folder, { recursive: true });
});

const product = bootProduct({ worker: false, env: () => ({ PLACE: file }) });

it.each([
  [
    'fr',
    'quelqu’un l’invente peut‑être au Bourg',
    'La Ruche relit',
    'équipe de la Ruche, l’agence du Bourg,',
  ],
  [
    'en',
    'somebody in Le Bourg may be inventing',
    'Ruche reads it',
    'Somebody of Ruche, the agency of Le Bourg,',
  ],
])('an installation with a place of its own says so in its pages: %s', async (language, ...text) => {
  const answer = await fetch(product.url, { headers: { accept: 'text/html', 'accept-language': language } });
  const html = await answer.text();
  for (const words of text) expect(html).toContain(words);
  expect(html).not.toMatch(/OVLT|Orléans|Loiret/);
});
