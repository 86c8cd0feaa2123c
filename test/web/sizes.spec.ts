import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { placeIn } from '@passerelle/config/place';

const fileAt = (fromRoot: string): string => fileURLToPath(new URL(`../../${fromRoot}`, import.meta.url));

/** The largest weight of a page in kB, compressed by brotli. People open it on a phone, in a lift. */
const most = { firstLoad: 48, ownPart: 15, style: 8, publicPage: 60 };

/** Bytes of chunks, by names that are the same in every build. */
type Weights = Readonly<Record<string, number>>;
interface PageWeight {
  path: string;
  access: 'everyone' | 'signedIn';
  /** The chunks that every such page needs. */
  shared: Weights;
  own: Weights;
}

const { style, pages } = JSON.parse(
  execFileSync(process.execPath, [fileAt('scripts/web/sizes.mjs'), '--json'], { encoding: 'utf8' }),
) as { style: number; pages: PageWeight[] };
const { render } = createRequire(import.meta.url)(fileAt('apps/web/dist/server/server.js')) as {
  render: (request: object) => Promise<{ html: string }>;
};
/** As last written by `npm run web:sizes -- --write`. */
const recorded = JSON.parse(fs.readFileSync(fileAt('test/web/sizes.json'), 'utf8')) as Weights;

const bytesOf = (weights: Weights): number =>
  Object.values(weights).reduce((total, bytes) => total + bytes, 0);

/** In bytes. A chunk may weigh this much more when only the hashes in the names of other files have changed. */
const NOISE = 40;

/** The chunks that are heavier than before, the largest growth first. */
const grownOf = (weights: Weights, before: Weights): string[] =>
  Object.entries(weights)
    .map(([chunk, bytes]) => ({ chunk, by: bytes - (before[chunk] ?? 0), isNew: !(chunk in before) }))
    .filter(({ by }) => by >= NOISE)
    .toSorted((one, other) => other.by - one.by)
    .map(({ chunk, by, isNew }) => `${chunk}: ${isNew ? `${by} bytes, and not recorded` : `+${by} bytes`}`);

/** undefined: within the limit, in kB. Otherwise the excess, and the chunks that have grown. */
const excessOf = (weights: Weights, limit: number, before = recorded): object | undefined =>
  bytesOf(weights) <= limit * 1000
    ? undefined
    : { tooMuch: `${bytesOf(weights) - limit * 1000} bytes`, grown: grownOf(weights, before) };

/** The page that an anonymous reader gets at an address, compressed. */
async function htmlOf({ path: address }: PageWeight): Promise<number> {
  const { html } = await render({
    url: address.replace(/\/:.*$/, ''),
    browserLanguage: 'fr',
    now: new Date(),
    place: { fr: placeIn.fr, en: placeIn.en },
    ask: async () => ({ codes: ['UNAUTHENTICATED'] }),
    build: { script: '', style: '', scriptsOf: () => [] },
  });
  return brotliCompressSync(html).length;
}

describe('the weight of the web application', () => {
  it(`is at most ${most.style} kB of style`, () => {
    expect(style).toBeGreaterThan(1_000);
    expect(excessOf({ 'style.css': style }, most.style)).toBeUndefined();
  });

  it.each(pages.map((page) => [page.path, page] as const))('of %s keeps its limits', async (_path, page) => {
    const firstLoad = { ...page.shared, ...page.own };
    expect(bytesOf(firstLoad)).toBeGreaterThan(20_000);
    expect(excessOf(page.own, most.ownPart)).toBeUndefined();
    expect(excessOf(firstLoad, most.firstLoad)).toBeUndefined();
    if (page.access !== 'everyone') return;
    const html = await htmlOf(page);
    expect(html).toBeGreaterThan(500);
    const all = { ...firstLoad, 'style.css': style, 'the page itself': html };
    expect(excessOf(all, most.publicPage)).toBeUndefined();
  });
});

describe('a page over its limit', () => {
  it('names the chunks that have grown since their weights were recorded, and by how much', () => {
    const before = { 'pages/besoins/page.tsx': 9_000, 'need-row': 3_000, frame: 800, 'ui/dates': 90 };
    const now = {
      'pages/besoins/page.tsx': 9_100,
      'need-row': 3_700,
      frame: 600,
      'tag-choice': 400,
      'ui/dates': 100,
    };
    expect(excessOf(now, 13.9, before)).toBeUndefined();
    expect(excessOf(now, 13, before)).toEqual({
      tooMuch: '900 bytes',
      grown: [
        'need-row: +700 bytes',
        'tag-choice: 400 bytes, and not recorded',
        'pages/besoins/page.tsx: +100 bytes',
      ],
    });
  });
});
