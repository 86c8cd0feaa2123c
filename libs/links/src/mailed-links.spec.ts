import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { defineSentences, InvalidInput, LimitReached } from '@passerelle/problems';
import { type LinkDone, type LinkForm, type LinkUse, MailedLink } from './mailed-link.js';
import { MailedLinks } from './mailed-links.js';
import { linksServer, PUBLIC_URL } from '../testing/links-server.js';
import { pressLink } from '../testing/index.js';

const sentences = defineSentences('answers', {
  fr: { another: 'Demandez-en un autre.', tooOften: 'Cela a changé trop souvent : attendez demain.' },
  en: { another: 'Ask for another one.', tooOften: 'This has changed too often: wait until tomorrow.' },
});
const given = testDatabase();
const server = linksServer(given);
const LINK = `${PUBLIC_URL}/lien/reponse?token=s`;

/** Has every kind of field that a page can have. */
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

/** Its button only throws. */
class RefusingLink extends MailedLink {
  readonly another = sentences.another();

  constructor(
    readonly path: string,
    private readonly thrown: Error,
    private readonly shown: LinkForm | LinkDone | undefined,
  ) {
    super();
    server.app.get(MailedLinks).add(this);
  }

  async show(): Promise<LinkForm | LinkDone | undefined> {
    return this.shown;
  }

  async use(): Promise<never> {
    throw this.thrown;
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
    // Beside its field, in the page's language, and with the focus. The browser's own words are in the browser's
    // language.
    expect(text).toMatch(/<form method="post" action="[^"]*" novalidate>/);
    expect(text).toContain('<p class="wrong" id="why-problem">Choisissez l’une des réponses.</p>');
    expect(text).toContain('<fieldset aria-describedby="why-hint why-problem">');
    expect(text.match(/<[^<]* autofocus/g)).toEqual([
      '<input type="radio" name="why" value="busy" required autofocus',
    ]);
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

describe('a page that has nothing to choose or to type', () => {
  const agreeing = {
    path: 'accord',
    another: sentences.another(),
    done: 0,
    show: async (): Promise<LinkForm> => ({
      title: 'Rencontrer ?',
      paragraphs: [],
      agreement: 'Oui, je souhaite cette rencontre.',
      button: 'J’accepte',
    }),
    use: async (): Promise<LinkDone> => {
      agreeing.done += 1;
      if (agreeing.done === 2) throw new LimitReached(sentences.tooOften());
      return { title: 'Merci', paragraphs: [], cookies: [] };
    },
  };
  const address = LINK.replace('reponse', 'accord');
  const box = (html: string): string | undefined => /<input type="checkbox"[^]*?<\/label>/.exec(html)?.[0];
  beforeAll(() => server.app.get(MailedLinks).add(agreeing));

  it('asks to tick a box that is not ticked', async () => {
    const html = await (await fetch(address.replace(PUBLIC_URL, server.url))).text();
    expect(box(html)).toBe(
      '<input type="checkbox" name="accord" value="1" required> <span>Oui, je souhaite cette rencontre.</span></label>',
    );
  });

  it('comes back without a tick to what filled in the field that nobody sees', async () => {
    const { status, text } = await pressLink(server.url, address, { 'laisser-vide': 'x' });
    expect([status, box(text)]).toEqual([422, expect.not.stringContaining('checked')]);
    expect(agreeing.done).toBe(0);
  });

  it('does nothing where a press comes without it, and says why', async () => {
    const { status, text } = await pressLink(server.url, address, { accord: '' });
    expect([status, text]).toEqual([422, expect.stringContaining('cochez d’abord la case')]);
    expect(box(text)).toContain('aria-invalid="true" aria-describedby="accord-problem" autofocus');
    expect(text).not.toContain('role="alert"');
    expect(box(text)).not.toContain('checked');
    expect(agreeing.done).toBe(0);
    expect((await pressLink(server.url, address)).status).toBe(200);
    expect(agreeing.done).toBe(1);
  });

  it('keeps it ticked where something else stands in the way', async () => {
    const { status, text } = await pressLink(server.url, address);
    expect([status, box(text)]).toEqual([422, expect.stringContaining('required checked>')]);
  });
});

describe('a page whose link is refused what it asks for', () => {
  const press = async (language: string, thrown: Error, shown?: LinkForm | LinkDone) => {
    const { path } = new RefusingLink(`refus-${newId()}`, thrown, shown);
    return pressLink(server.url, LINK.replace('reponse', path), { words: 'Bonjour' }, language);
  };
  const tooOften = new LimitReached(sentences.tooOften());

  it('asks again, with the problem in the reader’s language and what was typed', async () => {
    const fields = [
      { name: 'words', label: 'Mots', type: 'longText', rows: 4, maxLength: 100, optional: true },
    ] as const;
    const form = { title: 'Annuler ?', paragraphs: [], fields, button: 'Annuler' };
    const asked = await press('fr', tooOften, form);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain(
      'role="alert" tabindex="-1" autofocus>Cela a changé trop souvent\u00a0: attendez demain.</p>',
    );
    expect(asked.text).toContain('Bonjour</textarea>');
    expect(asked.text).toContain('<button');
    expect((await press('en', tooOften, form)).text).toContain(
      'role="alert" tabindex="-1" autofocus>This has changed too often: wait until tomorrow.</p>',
    );
  });

  it('says at a field what is wrong with it, and at the top what no field of the page is about', async () => {
    const fields = [
      { name: 'words', label: 'Mots', hint: 'Peu.', type: 'longText', rows: 4, maxLength: 100 },
    ] as const;
    const form = { title: 'Écrire', paragraphs: [], fields, button: 'Envoyer' };
    const wrong = (field: string) =>
      new InvalidInput([{ field, rule: 'unfinished', message: sentences.tooOften() }]);
    const { text } = await press('en', wrong('words'), form);
    expect(text).toContain('<p class="wrong" id="words-problem">This has changed too often');
    expect(text).toContain('aria-describedby="words-hint words-problem" aria-invalid="true" autofocus>');
    expect(text).toContain('Bonjour</textarea>');
    expect((await press('en', wrong('elsewhere'), form)).text).toContain('autofocus>This has changed');
  });

  it('says the problem beside what else there is to say', async () => {
    const done = { title: 'Vous avez répondu', paragraphs: ['Merci.'], cookies: [] };
    const { status, text } = await press('en', tooOften, done);
    expect([status, text]).toEqual([422, expect.stringContaining('<h1>Vous avez répondu</h1>')]);
    expect(text).toContain(
      'role="alert" tabindex="-1" autofocus>This has changed too often: wait until tomorrow.</p>',
    );
    expect(text).not.toContain('name="token"');
  });

  it('says that the link is no longer valid if it has become so', async () => {
    const { status, text } = await press('fr', tooOften);
    expect([status, text]).toEqual([410, expect.stringContaining('Demandez-en un autre.')]);
  });

  it('hides what nobody expected', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const { status, text } = await press('fr', new Error('the password is hunter2'));
    expect([status, text]).toEqual([500, 'An unexpected error occurred.']);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
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
  expect(html).not.toContain('name="token"');
});
