import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../test/harness/src/servers/index.mjs';
import { compile } from '../compile.mjs';
import { named } from './named.mjs';

// npm run pictures:mails [-- --into FOLDER] [-- --only PART] [-- --texts long]: pictures of every mail, in both
// languages and colour schemes, on a desktop and on a phone, and in a mail program that darkens light colours by
// itself.

const { values } = parseArgs({
  options: {
    into: { type: 'string', default: path.join(os.tmpdir(), 'passerelle-mails') },
    only: { type: 'string', default: '' },
    texts: { type: 'string', default: 'ordinary' },
  },
});

const widths = [600, 390];
const colours = ['light', 'dark', 'inverted'];
/** As in programs that ignore our dark colours: all colours are inverted, and the dark style is not applied. */
const inverted = 'html { filter: invert(1) hue-rotate(180deg); background: #fff; }';

await compile();
const { mailSamples } = await import('../../apps/server/dist/installation/mail-samples.js');
const { asSent } = await import('@passerelle/mail');
const wanted = named(values.only, mailSamples);
fs.mkdirSync(values.into, { recursive: true });
const browser = await launchChromium();
try {
  for (const width of widths) for (const colour of colours) await takeAll(width, colour);
} finally {
  await browser.close();
}

async function takeAll(width, colour) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: colour === 'dark' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  for (const sample of wanted)
    for (const language of ['fr', 'en']) {
      await page.setContent(asSent(await sample.render(language, values.texts)).html);
      if (colour === 'inverted') await page.addStyleTag({ content: inverted });
      const file = path.join(values.into, `${sample.name}-${language}-${width}-${colour}.png`);
      await page.screenshot({ path: file, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      process.stdout.write(`${file}${wide > width ? ` is ${wide} px wide` : ''}\n`);
    }
  await context.close();
}
