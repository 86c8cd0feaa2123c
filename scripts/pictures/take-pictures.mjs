// npm run pictures [-- --into FOLDER] [-- --only PART]: what the main pages look like, on a phone and on a desk, in both colours.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { demoAccounts, signIn, startProduct } from '../../bench/product.mjs';
import { chromiumPath, freePort } from '../../test/harness/src/servers/index.mjs';
import { introduceInDemo } from './introduce-in-demo.mjs';

const { values } = parseArgs({
  options: {
    into: { type: 'string', default: path.join(os.tmpdir(), 'passerelle-pictures') },
    only: { type: 'string', default: '' },
  },
});

const screens = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
};
const colours = ['light', 'dark'];

/** Name, address, and who opens it. Addresses may need what the demo data holds. */
const pictured = (demo) => [
  ['front', '/'],
  ['sign-in', '/connexion'],
  ['help', '/aide'],
  ['home-company', '/accueil', 'company'],
  ['home-startup', '/accueil', 'startup'],
  ['notices', '/avis', 'startup'],
  ['write-a-need', '/besoins/nouveau', 'company'],
  ['own-needs', '/mes-besoins', 'company'],
  ['need-of-company', `/besoins/${demo.needId}`, 'company'],
  ['need-for-solver', `/besoins/${demo.needId}`, 'startup'],
  ['for-me', '/pour-moi', 'startup'],
  ['needs', '/besoins?q=chute', 'startup'],
  ['solutions', '/solutions?q=chute', 'company'],
  ['profile', '/mon-profil', 'startup'],
  ['introductions', '/mises-en-relation', 'company'],
  ['introduction', `/mises-en-relation/${demo.introductionId}`, 'company'],
  ['organisation', `/structures/${demo.organisationId}`, 'company'],
  ['account', '/compte', 'company'],
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-demo-'));
fs.chmodSync(folder, 0o755);
fs.mkdirSync(values.into, { recursive: true });
const product = await startProduct(folder, await freePort());
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  const accounts = demoAccounts(folder);
  const cookies = Object.fromEntries(
    await Promise.all(
      ['company', 'startup', 'curator'].map(async (role) => [
        role,
        await signIn(
          product.url,
          accounts.find((account) => account.role === role),
        ),
      ]),
    ),
  );
  const demo = await introduceInDemo(product.url, cookies);
  for (const [name, address, as] of pictured(demo)) {
    if (!name.includes(values.only)) continue;
    for (const [screen, viewport] of Object.entries(screens))
      for (const colour of colours)
        await picture({ name, address, cookie: cookies[as], screen, viewport, colour });
  }
} finally {
  await browser.close();
  await product.stop();
  fs.rmSync(folder, { recursive: true });
}

async function picture({ name, address, cookie, screen, viewport, colour }) {
  const context = await browser.newContext({
    viewport,
    colorScheme: colour,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  if (cookie) {
    await context.addCookies(
      cookie.split('; ').map((pair) => ({
        name: pair.slice(0, pair.indexOf('=')),
        value: pair.slice(pair.indexOf('=') + 1),
        url: product.url,
      })),
    );
  }
  const page = await context.newPage();
  const answer = await page.goto(product.url + address, { waitUntil: 'networkidle' });
  const file = path.join(values.into, `${name}-${screen}-${colour}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${answer.status()} ${file}\n`);
  await context.close();
}
