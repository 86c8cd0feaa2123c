import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { placeIn } from '@passerelle/config/place';

const dist = fileURLToPath(new URL('../../apps/web/dist/', import.meta.url));

/** What a page may weigh in kB, compressed by brotli: people open it on a phone, in a lift. */
const most = { firstLoad: 48, ownPart: 15, style: 8, publicPage: 60 };
interface ManifestEntry {
  file: string;
  imports?: string[];
}
interface WebRoute {
  path: string;
  file?: string;
  access: 'everyone' | 'signedIn';
}

const manifest = JSON.parse(fs.readFileSync(path.join(dist, 'client/.vite/manifest.json'), 'utf8')) as Record<
  string,
  ManifestEntry
>;
const { routes, render } = createRequire(import.meta.url)(path.join(dist, 'server/server.js')) as {
  routes: readonly WebRoute[];
  render: (request: object) => Promise<{ html: string }>;
};

const chunksOf = (source: string): string[] => {
  const entry = manifest[source];
  if (entry === undefined) throw new Error(`${source} is no page of the build.`);
  return [entry.file, ...(entry.imports ?? []).flatMap(chunksOf)];
};
/** Each script exists in each language. */
const inFrench = (file: string): string => file.replace(/^assets\/(?=[^/]+\.js$)/, 'assets/fr/');
const kilobytesOf = (files: Iterable<string>): number =>
  [...new Set(files)].reduce(
    (sum, file) => sum + fs.statSync(path.join(dist, 'client', `${inFrench(file)}.br`)).size,
    0,
  ) / 1000;

const ofEveryPage = chunksOf('src/main.tsx');
/** With the table of the addresses that only signed-in readers may open. */
const ofReadersPages = [...ofEveryPage, ...chunksOf('src/features/frame/routes-of-readers.ts')];
const ofAllLike = ({ access }: WebRoute): string[] => (access === 'everyone' ? ofEveryPage : ofReadersPages);
const ownPartOf = (route: WebRoute): string[] =>
  route.file === undefined
    ? []
    : chunksOf(`src/${route.file}`).filter((chunk) => !ofAllLike(route).includes(chunk));
const style = kilobytesOf([manifest['style.css']?.file ?? '']);

/** What whoever is not signed in gets at an address, compressed. */
async function htmlOf({ path: address }: WebRoute): Promise<number> {
  const { html } = await render({
    url: address.replace(/\/:.*$/, ''),
    browserLanguage: 'fr',
    now: new Date(),
    place: { fr: placeIn.fr, en: placeIn.en },
    ask: async () => ({ codes: ['UNAUTHENTICATED'] }),
    build: { script: '', style: '', scriptsOf: () => [] },
  });
  return brotliCompressSync(html).length / 1000;
}

describe('the weight of the web application', () => {
  it(`is at most ${most.style} kB of style`, () => {
    expect(style).toBeGreaterThan(1);
    expect(style).toBeLessThanOrEqual(most.style);
  });

  it.each(routes.map((route) => [route.path, route] as const))(
    'of %s keeps its limits',
    async (_path, route) => {
      const ownPart = kilobytesOf(ownPartOf(route));
      const firstLoad = kilobytesOf([...ofAllLike(route), ...ownPartOf(route)]);
      expect(firstLoad).toBeGreaterThan(20);
      expect(ownPart).toBeLessThanOrEqual(most.ownPart);
      expect(firstLoad).toBeLessThanOrEqual(most.firstLoad);
      if (route.access !== 'everyone') return;
      const html = await htmlOf(route);
      expect(html).toBeGreaterThan(0.5);
      expect(firstLoad + style + html).toBeLessThanOrEqual(most.publicPage);
    },
  );
});
