import { describe, expect, it } from '@jest/globals';
import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, type MailContent } from './define-mail.js';
import { renderMail } from './render-mail.js';

const short: MailContent = {
  subject: 'Votre lien',
  preheader: 'Il fonctionne une fois.',
  greeting: 'Bonjour Zoé,',
  paragraphs: ['Voici le lien que vous avez demandé.'],
  reason: 'Vous recevez ce message parce que vous l’avez demandé.',
};
const render = (content: Partial<MailContent>, unsubscribeUrl?: string, language: Language = 'fr') =>
  renderMail({
    name: 'sample',
    language,
    content: { ...short, ...content },
    place: placeIn[language],
    choices: { unsubscribeUrl },
  });

describe('a mail', () => {
  const greeting = defineMail<{ firstName: string }>({
    name: 'greeting',
    fr: ({ firstName }) => ({ ...short, greeting: `Bonjour ${firstName},` }),
    en: ({ firstName }) => ({ ...short, greeting: `Hello ${firstName},`, subject: 'Your link' }),
  });

  it('speaks the language of its reader, in both parts and in what surrounds them', async () => {
    const french = await greeting.render('fr', { firstName: 'Zoé' });
    const english = await greeting.render('en', { firstName: 'Zoé' });
    expect(french).toMatchObject({ name: 'greeting', language: 'fr', subject: 'Votre lien' });
    expect(french.html).toContain('<html lang="fr"');
    expect(french.html).toContain('Bonjour Zoé,');
    expect(french.html).toContain('un service d’Orléans Val de Loire Technopole (OVLT)');
    expect(french.text).toContain('un service d’Orléans Val de Loire Technopole (OVLT)');
    expect(english).toMatchObject({ language: 'en', subject: 'Your link' });
    expect(english.html).toContain('<html lang="en"');
    expect(english.html).toContain('a service of Orléans Val de Loire Technopole (OVLT)');
    expect(english.text).toContain('a service of Orléans Val de Loire Technopole (OVLT)');
  });

  it('shows nothing for what its template leaves out', () => {
    const { html, text } = render({ lists: [{ heading: 'Vide', cards: [] }] });
    expect(html + text).not.toMatch(/undefined|null|\[object|Vide/);
    expect(html).not.toContain('<a ');
    expect(text).not.toContain('\n\n\n');
  });

  it('escapes what people typed', () => {
    const evil = '<script>alert("1")</script> & <b onclick=\'x\'>';
    const { html } = render({
      subject: evil,
      preheader: evil,
      greeting: evil,
      paragraphs: [evil],
      lists: [{ heading: evil, cards: [{ title: evil, meta: evil, reasons: [evil] }] }],
      action: { label: evil, url: 'https://passerelle.example/?q="><script>' },
      note: evil,
      links: [{ label: evil, url: 'https://passerelle.example/' }],
      reason: evil,
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b ');
    expect(html).toContain('href="https://passerelle.example/?q=%22%3E%3Cscript%3E"');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.fr', '/besoins/1'])(
    'does not link to %s',
    (url) => {
      const refusal = /links to web pages only|Invalid URL/;
      const link = { label: 'Voir', url };
      expect(() => render({ action: link })).toThrow(refusal);
      expect(() => render({ links: [link] })).toThrow(refusal);
      expect(() => render({ lists: [{ cards: [{ title: 'x', url }] }] })).toThrow(refusal);
      expect(() => render({}, url)).toThrow(refusal);
    },
  );

  it('breaks no line before a colon or inside guillemets in French, whatever it says', () => {
    const text = 'Un mot : « un autre » ; encore ? Oui !';
    const url = 'https://passerelle.example/';
    const everywhere: MailContent = {
      subject: text,
      preheader: text,
      greeting: text,
      paragraphs: [text, `${text}\n${text}`],
      lists: [{ heading: text, cards: [{ title: text, url, meta: text, reasons: [text] }] }],
      action: { label: text, url },
      note: text,
      links: [{ label: text, url }],
      reason: text,
    };
    const { subject, html, text: plain } = render(everywhere, url);
    const seen = html.replace(/<style>[^]*<\/style>/, '').replaceAll(/<[^>]*>/g, '');
    for (const part of [subject, seen, plain]) expect(part).not.toMatch(/ [:;?!»]|« /);
    expect(
      plain.match(/Un mot\u00a0: «\u00a0un autre\u00a0»\u00a0; encore\u00a0\? Oui\u00a0!/g)?.length,
    ).toBe(12);

    expect(render(everywhere, url, 'en').subject).toBe(text);
  });

  it('lets nobody forge a block, a header or an address with a name', () => {
    const { subject, text } = render({
      subject: 'Besoin de\r\nBcc: tous@exemple.fr',
      lists: [{ cards: [{ title: 'Titre\n\n-- \nOVLT', meta: 'moc.live\u202e' }] }],
    });
    expect(subject).toBe('Besoin de Bcc: [adresse retirée]');
    expect(text).toContain('* Titre -- OVLT');
    expect(text.match(/^-- $/gm)).toHaveLength(1);
    expect(text).not.toContain('\u202e');
  });

  it('keeps the line breaks of a paragraph', () => {
    const { html, text } = render({ paragraphs: ['Première ligne\nSeconde ligne'] });
    for (const lineBreak of ['\r\n', '\r', '\u2028'])
      expect(render({ paragraphs: [`Première ligne${lineBreak}Seconde ligne`] })).toMatchObject({
        html,
        text,
      });
    expect(html).toContain('Première ligne<br>Seconde ligne');
    expect(text).toContain('Première ligne\nSeconde ligne');
  });

  it('keeps the line breaks of what a card quotes, within the card', () => {
    const reasons = ['« Trois dates :\n- lundi\n\nÀ vous »', 'Autre'];
    const { html, text } = render({ lists: [{ cards: [{ title: 'Zoé\nLefèvre', reasons }] }] });
    expect(html.replaceAll('\u00a0', ' ')).toContain('« Trois dates :<br>- lundi<br><br>À vous »</li>');
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      '* Zoé Lefèvre\n  - « Trois dates :\n    - lundi\n\n    À vous »\n  - Autre',
    );
  });

  it('shows the address of its button in plain sight, in both parts', () => {
    const { html, text } = render({
      action: { label: 'Me connecter', url: 'https://passerelle.example/?a=1&b=2' },
    });
    expect(html).toMatch(/>\s*Me connecter<\/a>/);
    expect(html).toContain('>https://passerelle.example/?a=1&amp;b=2</a>');
    expect(text).toContain('Me connecter\u00a0:\nhttps://passerelle.example/?a=1&b=2\n');
  });

  it('says whole to which host a link leads that somebody typed, and leaves nothing out by that', () => {
    const { html, text } = render({
      links: [
        { label: 'Rejoindre la visioconférence', url: 'https://meet.visio.example/abc', isTyped: true },
      ],
    });
    for (const part of [html, text])
      expect(part).toContain('Rejoindre la visioconférence (meet.visio.example)');
    expect(text).not.toContain('Les adresses web et e-mail');
  });

  it('shows how to stop it only when that is possible', () => {
    const url = 'https://passerelle.example/preferences/1';
    const stoppable = render({}, url);
    expect(stoppable.unsubscribeUrl).toBe(url);
    expect(stoppable.html).toContain(`href="${url}"`);
    expect(stoppable.text).toContain(`Ne plus recevoir ces messages\u00a0:\n${url}\n`);
    expect(render({}).html).not.toContain('Ne plus recevoir');
  });
});

describe('the text part', () => {
  it('is wrapped at 72 columns, except addresses', () => {
    const address = `https://passerelle.example/${'a'.repeat(100)}`;
    const sentence = 'Une phrase assez longue pour être coupée plusieurs fois ; '.repeat(8);
    const { text } = render({
      paragraphs: [sentence],
      lists: [
        {
          heading: sentence,
          cards: [{ title: sentence, meta: sentence, reasons: [sentence], url: address }],
        },
      ],
      action: { label: 'Voir', url: address },
      note: sentence,
    });
    const long = text.split('\n').filter((line) => line.length > 72);
    expect(new Set(long.map((line) => line.trim()))).toEqual(new Set([address]));
  });

  it('does not break at a no-break space', () => {
    const held = 'mot\u00a0!';
    const { text } = render({ paragraphs: [`${'x'.repeat(69)} ${held}`] });
    expect(text).toContain(`\n${held}\n`);
  });

  it('reads like this', () => {
    const { text } = render(
      {
        lists: [
          {
            heading: 'Besoins',
            cards: [
              {
                title: 'Prévenir les chutes',
                url: 'https://passerelle.example/1',
                meta: 'Orléans',
                reasons: ['Même commune'],
              },
              { title: 'Remplacements' },
            ],
          },
        ],
        action: { label: 'Tout voir', url: 'https://passerelle.example/' },
        note: 'Sans réponse de votre part, rien ne se passe.',
      },
      'https://passerelle.example/stop',
    );
    expect(text.replaceAll('\u00a0', ' ')).toBe(`Bonjour Zoé,

Voici le lien que vous avez demandé.

Besoins
-------

* Prévenir les chutes
  Orléans
  - Même commune
  https://passerelle.example/1

* Remplacements

Tout voir :
https://passerelle.example/

Sans réponse de votre part, rien ne se passe.

-- 
Passerelle, un service d’Orléans Val de Loire Technopole (OVLT), LAB’O,
Orléans
Vous recevez ce message parce que vous l’avez demandé.

Ne plus recevoir ces messages :
https://passerelle.example/stop
`);
  });
});
