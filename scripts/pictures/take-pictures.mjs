// npm run pictures [-- --into FOLDER] [-- --only PART]: pictures of the main pages, on a phone and on a desktop, in
// both colour schemes. npm run pictures -- --readme: the two pictures of the README again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withDemo } from '../../bench/product.mjs';
import { cookiesIn, launchChromium } from '../../test/harness/src/servers/index.mjs';
import { introduceInDemo } from './introduce-in-demo.mjs';
import { named } from './named.mjs';
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

/** The reader of each address, which may need the demo data. */
const pictured = [
  { name: 'front', address: '/' },
  { name: 'sign-in', address: '/connexion' },
  { name: 'help', address: '/aide' },
  { name: 'home-company', address: '/accueil', as: 'company' },
  { name: 'home-startup', address: '/accueil', as: 'startup' },
  { name: 'notices', address: '/avis', as: 'startup' },
  { name: 'write-a-need', address: '/besoins/nouveau', as: 'company' },
  { name: 'own-needs', address: '/mes-besoins', as: 'company' },
  { name: 'need-of-company', address: (demo) => `/besoins/${demo.needId}`, as: 'company' },
  { name: 'need-for-solver', address: (demo) => `/besoins/${demo.unansweredNeedId}`, as: 'startup' },
  { name: 'need-answered', address: (demo) => `/besoins/${demo.needId}`, as: 'startup' },
  { name: 'need-at-desk', address: (demo) => `/bureau/besoins/${demo.needId}`, as: 'curator' },
  { name: 'for-me', address: '/pour-moi', as: 'startup' },
  { name: 'needs', address: '/besoins?mots=chute', as: 'startup' },
  { name: 'solutions', address: '/solutions?mots=chute', as: 'company' },
  { name: 'solution', address: (demo) => `/solutions/${demo.solverId}`, as: 'company' },
  { name: 'profile', address: '/mon-profil', as: 'startup' },
  { name: 'introductions', address: '/mises-en-relation', as: 'company' },
  { name: 'introduction', address: (demo) => `/mises-en-relation/${demo.introductionId}`, as: 'company' },
  { name: 'organisation', address: (demo) => `/structures/${demo.organisationId}`, as: 'company' },
  { name: 'account', address: '/compte', as: 'company' },
  { name: 'erase-account', address: '/compte/effacer', as: 'company' },
  { name: 'privacy', address: '/confidentialite' },
];
const wanted = named(values.only, pictured);

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
    for (const { name, address, as } of wanted)
      for (const [screen, viewport] of Object.entries(screens))
        for (const colour of colours)
          await picture({
            name,
            url,
            address: typeof address === 'string' ? address : address(demo),
            cookie: cookies[as],
            screen,
            viewport,
            colour,
          });
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
