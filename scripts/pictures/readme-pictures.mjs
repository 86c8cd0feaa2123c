// The two pictures at the top of the README: why a need may suit a start-up, on a desktop, and who could answer it,
// on a phone.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cookiesIn } from '../../test/harness/src/servers/index.mjs';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** In bytes. Readers of the README wait for them. */
const MOST = 60_000;

export async function takeReadmePictures({ browser, url, cookies, demo }) {
  const address = `${url}/besoins/${demo.unansweredNeedId}`;
  await take('desk', { width: 1080, height: 760 }, cookies.startup, () => undefined);
  await take('phone', { width: 390, height: 844, deviceScaleFactor: 1.5 }, cookies.company, async (page) => {
    const heading = page.getByRole('heading', { name: /proches? (est|sont) prévenu/ });
    await heading.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 24));
  });

  async function take(name, { deviceScaleFactor = 1, ...viewport }, cookie, prepare) {
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor,
      colorScheme: 'light',
      locale: 'fr-FR',
      reducedMotion: 'reduce',
    });
    await context.addCookies(cookiesIn(cookie, url));
    const page = await context.newPage();
    await untilMatched(page);
    await prepare(page);
    const picture = await inFewColours(browser, await page.screenshot());
    if (picture.length > MOST) throw new Error(`${name}: ${picture.length} bytes, at most ${MOST}.`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, `${name}.webp`), picture);
    process.stdout.write(`${picture.length} ${path.join(folder, `${name}.webp`)}\n`);
    await context.close();
  }

  /**
   * Opens the page until the background job has computed the matches of the demo data, which takes less than a
   * minute.
   */
  async function untilMatched(page) {
    for (let tries = 0; tries < 60; tries += 1) {
      await page.goto(address, { waitUntil: 'networkidle' });
      if ((await page.getByText('Surtout parce que').count()) > 0) return;
      await page.waitForTimeout(1_000);
    }
    throw new Error('The demo data has no match to show.');
  }
}

/**
 * The same picture in its most frequent colours, without loss, so that text stays sharp and the file small. @returns
 * WebP
 */
async function inFewColours(browser, png) {
  const page = await browser.newPage();
  try {
    const webp = await page.evaluate(
      async ({ source, most }) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const picture = context.getImageData(0, 0, image.width, image.height);
        const pixels = new Uint32Array(picture.data.buffer);
        const counts = new Map();
        for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        const kept = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, most);
        const distance = (a, b) =>
          [0, 8, 16].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
        const nearest = new Map();
        for (const pixel of counts.keys()) {
          const [first, ...others] = kept.map(([colour]) => colour);
          const best = others.reduce(
            (found, colour) => (distance(pixel, colour) < distance(pixel, found) ? colour : found),
            first,
          );
          nearest.set(pixel, best);
        }
        for (let i = 0; i < pixels.length; i += 1) pixels[i] = nearest.get(pixels[i]);
        context.putImageData(picture, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      { source: `data:image/png;base64,${png.toString('base64')}`, most: 16 },
    );
    return Buffer.from(webp);
  } finally {
    await page.close();
  }
}
