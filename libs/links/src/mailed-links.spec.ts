import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { defineSentences } from '@passerelle/problems';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink } from './mailed-link.js';
import { MailedLinks } from './mailed-links.js';
import { linksServer, PUBLIC_URL } from '../testing/links-server.js';
import { pressLink } from '../testing/index.js';

const sentences = defineSentences('answers', {
  fr: { another: 'Demandez-en un autre.' },
  en: { another: 'Ask for another one.' },
});
const given = testDatabase();
const server = linksServer(given);
const LINK = `${PUBLIC_URL}/lien/reponse?token=s`;

/** Asks for all that a page can ask for. */
class AnswerLink extends MailedLink {
  readonly path = 'reponse';
  readonly another = sentences.another();
  taken: string[] = [];

  async show(): Promise<LinkForm> {
    return {
      title: 'Votre réponse',
      paragraphs: [],
      fields: [
        {
          name: 'why',
          label: 'Pourquoi ?',
          hint: 'Vous seul le savez.',
          type: 'choice',
          options: [
            { value: 'busy', label: 'Pas le temps' },
            { value: 'far', label: 'C’est trop loin' },
          ],
          value: 'busy',
        },
        {
          name: 'words',
          label: 'En quelques mots',
          type: 'longText',
          rows: 4,
          maxLength: 5_000,
          optional: true,
        },
        { name: 'who', label: 'Votre nom', type: 'text', autocomplete: 'name', maxLength: 20, value: 'Zoé' },
        { name: 'code', label: 'Votre code', type: 'password', autocomplete: 'off', maxLength: 20 },
      ],
      button: 'Répondre',
    };
  }

  async use({ typed }: LinkUse): Promise<LinkForm | LinkDone> {
    this.taken = ['why', 'words', 'who', 'code'].map(typed);
    if (!['busy', 'far'].includes(typed('why')))
      return { ...(await this.show()), problem: 'Choisissez l’une des réponses.' };
    return { title: 'Merci', paragraphs: [], cookies: [] };
  }
}

const link = new AnswerLink();
beforeAll(() => server.app.get(MailedLinks).add(link));

describe('a page behind a link that asks for several things', () => {
  it('is the link’s to judge, and gives back what was typed, but for a password', async () => {
    const words = 'Ni <b>maintenant</b>,\nni "jamais".';
    const typed = { why: 'bored', words, who: '', code: 'un secret à moi' };
    const { status, text } = await pressLink(server.url, LINK, typed);
    expect(status).toBe(422);
    expect(text).toContain('role="alert">Choisissez l’une des réponses.');
    expect(text).toContain('Ni &lt;b&gt;maintenant&lt;/b&gt;,\nni &quot;jamais&quot;.</textarea>');
    expect(text).not.toMatch(/checked>|bored|Zoé|un secret à moi/);
    const shown = await fetch(LINK.replace(PUBLIC_URL, server.url));
    expect(await shown.text()).toMatch(/value="busy" required checked>[^]* value="Zoé"/);
  });

  it('keeps the option that was chosen', async () => {
    const { fields } = await link.show();
    expect(fields?.[0]?.value).toBe('busy');
    const asking = { ...link, show: link.show, path: 'encore', use: () => link.show() };
    server.app.get(MailedLinks).add(asking);
    const { text } = await pressLink(server.url, LINK.replace('reponse', 'encore'), { why: 'far' });
    expect(text).toContain('value="far" required checked>');
    expect(text).not.toContain('value="busy" required checked>');
  });

  it('takes long texts, with lines that end as ours do', async () => {
    const line = '漢'.repeat(2_499);
    const typed = { why: 'far', words: `${line}\r\n${line}`, who: 'Zoé', code: 'x' };
    expect((await pressLink(server.url, LINK, typed)).status).toBe(200);
    expect(link.taken).toEqual(['far', `${line}\n${line}`, 'Zoé', 'x']);
    expect((await pressLink(server.url, LINK, { ...typed, words: line.repeat(3) })).status).toBe(413);
  });
});

it('says what there is to say where there is nothing left to ask', async () => {
  const done = { title: 'Vous avez répondu', paragraphs: ['Merci.'], cookies: [], onward: 'Me connecter' };
  const saying = { ...link, path: 'dit', show: async () => done, use: async () => done };
  server.app.get(MailedLinks).add(saying);
  const shown = await fetch(LINK.replace(PUBLIC_URL, server.url).replace('reponse', 'dit'));
  const html = await shown.text();
  expect([shown.status, html]).toEqual([200, expect.stringContaining('<h1>Vous avez répondu</h1>')]);
  expect(html).toContain('>Me connecter</a>');
  expect(html).not.toContain('<form');
});
