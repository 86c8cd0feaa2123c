import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleOf, sampleUrl } from '../mail-sample.js';
import { defineMail } from '../templates/define-mail.js';
import { headed } from '../templates/phrases.js';
import { type Mailbox, startMailbox } from './mailbox.js';

const template = defineMail<{ title: string; heading: string }>({
  name: 'need-published',
  fr: ({ title, heading }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: 'Voici la suite.',
    greeting: 'Bonjour,',
    paragraphs: ['Votre besoin est lu.'],
    action: { label: 'Voir mon besoin', url: sampleUrl('/besoins/1') },
    reason: 'Vous recevez ce message parce que vous suivez ce besoin.',
  }),
  en: ({ title, heading }) => ({
    subject: headed(heading, title, 'en'),
    preheader: 'This comes next.',
    greeting: 'Hello,',
    paragraphs: ['Your need is read.'],
    reason: 'You receive this message because you follow this need.',
  }),
});
const sample = sampleOf(template, ({ words, heading }) => ({ title: words.need, heading }), {
  as: 'à l’entreprise',
}).within({
  kind: 'need_published',
  headings: { fr: 'Votre besoin est publié', en: 'Your need is published' },
});

let mailbox: Mailbox;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-samples-'));
  mailbox = await startMailbox({ folder, samples: [sample] });
});
afterAll(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true });
});
const get = async (where: string, page = mailbox.pageUrl) => {
  const response = await fetch(new URL(where, page));
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.text()).replaceAll('\u00a0', ' '),
  };
};
const here = `/modeles/${encodeURIComponent('need-published-à-l-entreprise')}`;

describe('the page of all templates', () => {
  it('lists each with its subjects in both languages, and how long they are', async () => {
    const { status, body } = await get('/modeles');
    expect(status).toBe(200);
    for (const text of [
      'Votre besoin est publié : Repérer les chutes la nuit',
      'Your need is published: Repérer les chutes la nuit',
      '52 et 50 caractères',
      'need_published, à l’entreprise',
      `href="${here}?textes=ordinary"`,
    ])
      expect(body).toContain(text);
    expect((await get('/')).body).toContain('href="/modeles"');
  });

  it('shows one in both languages, as HTML and as text, side by side', async () => {
    const { body } = await get(here);
    for (const text of ['Votre besoin est lu.', 'Your need is read.', 'Voici la suite.', '(52 caractères)'])
      expect(body).toContain(text);
    for (const language of ['fr', 'en'])
      expect(body).toContain(`src="${here}/${language}/html?textes=ordinary"`);
    const framed = await get(`${here}/en/html`);
    expect(framed.body).toContain('<h1');
    expect(framed.headers.get('content-security-policy')).toContain('sandbox allow-popups');
  });

  it.each(['long', 'hostile'])('shows what becomes of %s texts', async (texts) => {
    const { body, headers } = await get(`${here}?textes=${texts}`);
    expect(body).not.toMatch(/<script|<img/);
    expect(body).not.toContain('piege.example');
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script-src/);
    expect(body).toMatch(texts === 'long' ? /Accompagner les personnes âgées…/ : /Compte bloqué/);
  });

  it('has nothing at other addresses, and no template where it was given none', async () => {
    for (const where of ['/modeles/rien', `${here}/de/html`, `${here}/fr`, '/modeles/%00'])
      expect((await get(where)).status).toBe(404);
    const bare = await mkdtemp(path.join(tmpdir(), 'passerelle-samples-'));
    const other = await startMailbox({ folder: bare });
    expect((await get('/modeles', other.pageUrl)).body).toContain(': 0 en tout');
    await other.stop();
    await rm(bare, { recursive: true });
  });
});
