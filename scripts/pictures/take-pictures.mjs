// npm run pictures [-- --into FOLDER] [-- --only PART]: what the main pages look like, on a phone and on a desk, in both colours.
// npm run pictures -- --readme: the two that open the README, anew.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withDemo } from '../../bench/product.mjs';
import { cookiesIn, launchChromium } from '../../test/harness/src/servers/index.mjs';
import { introduceInDemo } from './introduce-in-demo.mjs';
import { takeReadmePictures } from './readme-pictures.mjs';

const { values } = parseArgs({
  options: {
    into: { type: 'string', default: path.join(os.tmpdir(), 'passerelle-pictures') },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
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
  ['need-for-solver', `/besoins/${demo.unansweredNeedId}`, 'startup'],
  ['need-answered', `/besoins/${demo.needId}`, 'startup'],
  ['for-me', '/pour-moi', 'startup'],
  ['needs', '/besoins?mots=chute', 'startup'],
  ['solutions', '/solutions?mots=chute', 'company'],
  ['solution', `/solutions/${demo.solverId}`, 'company'],
  ['profile', '/mon-profil', 'startup'],
  ['introductions', '/mises-en-relation', 'company'],
  ['introduction', `/mises-en-relation/${demo.introductionId}`, 'company'],
  ['organisation', `/structures/${demo.organisationId}`, 'company'],
  ['account', '/compte', 'company'],
];

if (!values.readme) fs.mkdirSync(values.into, { recursive: true });
const browser = await launchChromium();
try {
  await withDemo(async ({ url, cookieOf }) => {
    const cookies = {};
    for (const role of ['company', 'startup', 'curator']) cookies[role] = await cookieOf(role);
    const demo = await introduceInDemo(url, cookies);
    if (values.readme) {
      await takeReadmePictures({ browser, url, cookies, demo });
      return;
    }
    for (const [name, address, as] of pictured(demo)) {
      if (!name.includes(values.only)) continue;
      for (const [screen, viewport] of Object.entries(screens))
        for (const colour of colours)
          await picture({ name, url, address, cookie: cookies[as], screen, viewport, colour });
    }
  });
} finally {
  await browser.close();
}

async function picture({ name, url, address, cookie, screen, viewport, colour }) {
  const context = await browser.newContext({
    viewport,
    colorScheme: colour,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  if (cookie) await context.addCookies(cookiesIn(cookie, url));
  const page = await context.newPage();
  const answer = await page.goto(url + address, { waitUntil: 'networkidle' });
  const file = path.join(values.into, `${name}-${screen}-${colour}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${answer.status()} ${file}\n`);
  await context.close();
}
