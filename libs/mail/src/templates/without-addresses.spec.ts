import { describe, expect, it } from '@jest/globals';
import { placeIn } from '@passerelle/config/place';
import { addresses, addressIn } from '../../testing/index.js';
import type { MailContent } from './define-mail.js';
import { renderMail } from './render-mail.js';
import { withoutAddresses } from './without-addresses.js';

describe('a text that people typed', () => {
  it.each(addresses)('keeps nothing of %s that is a link or can be copied whole', (address) => {
    expect(addressIn(address)).toBeDefined();
    for (const around of [
      address,
      `Voir ${address}.`,
      `(${address})`,
      `«${address}», merci`,
      `a,${address}`,
    ]) {
      expect(addressIn(withoutAddresses(around, 'fr'))).toBeUndefined();
    }
  });

  it.each([
    'Rendez-vous sur notre site.',
    'Appelez le 02 38 69 80 00, le 02.38.69.80.00 ou le +33.2.38.69.80.00.',
    'Nous (S.A.R.L. Les Aînés, S.A.P.) travaillons 24h/24, 7j/7, et/ou à 14 h 30…',
    'Du 1.5 au 2.6, 3.000 foyers : 12,5 % !',
    'Écrivez à @ovlt, ou notez #chutes',
    'Une famille 👩\u200d👩\u200d👧 et un cœur ❤\ufe0f',
    'Version 1.2.3, n° 4/5',
    'Un logement de 50 m², un service ™ : « été »',
  ])('stays as it is without any: %s', (text) => {
    expect(withoutAddresses(text, 'fr')).toBe(text);
  });

  it('says in the language of its reader where an address was, and only breaks what may be a name', () => {
    expect(withoutAddresses('Voir https://exemple.com/a, ou Doctolib.fr', 'fr')).toBe(
      'Voir [adresse retirée], ou Doctolib. fr',
    );
    expect(withoutAddresses('See (https://exemple.com/a).', 'en')).toBe('See ([address removed]).');
    // In the letters that browsers accept, and in their plain form.
    expect(withoutAddresses('Voir exemple%2Ecom, i❤.ws', 'fr')).toBe('Voir exemple. com, i❤. ws');
    // A missing space is no address, and is corrected. A telephone number is no port.
    expect(withoutAddresses('50 m².Merci.Tél:0238698000', 'fr')).toBe('50 m². Merci. Tél:0238698000');
    expect(withoutAddresses('M.Dupont:02.38.69.80.00', 'fr')).toBe('M. Dupont:02.38.69.80.00');
    expect(withoutAddresses('Fin.Nous M.Dupont, p.ex.', 'fr')).toBe('Fin. Nous M. Dupont, p. ex.');
  });

  it.each([
    'a',
    '.',
    'a.',
    'aa.',
    '@',
    'a@',
    '/',
    'http:',
    '!',
    'a:',
    '1.',
    '\u200d',
    'a.aa/',
    '(',
    '«',
    ' a.aa',
  ])('is read in linear time: %j', (shape) => {
    const time = (length: number): number => {
      const text = shape.repeat(length / shape.length);
      const before = process.cpuUsage();
      for (let i = 0; i < 3; i += 1) withoutAddresses(text, 'fr');
      const { user, system } = process.cpuUsage(before);
      return user + system + 2_000;
    };
    expect(time(400_000) / time(40_000)).toBeLessThan(40);
  });
});

describe('a mail', () => {
  const everywhere = (text: string): MailContent => ({
    subject: text,
    preheader: text,
    greeting: text,
    paragraphs: [text, `${text}\n${text}`],
    lists: [{ heading: text, cards: [{ title: text, meta: text, reasons: [text] }] }],
    action: { label: text, url: 'https://passerelle.test/' },
    note: text,
    links: [{ label: text, url: 'https://passerelle.test/' }],
    reason: text,
  });
  const render = (text: string, language: 'fr' | 'en' = 'fr') =>
    renderMail({
      name: 'sample',
      language,
      content: everywhere(text),
      place: placeIn[language],
      choices: {},
    });
  /** Without the product's own addresses. */
  const typed = ({ subject, html, text }: ReturnType<typeof render>): string[] =>
    [
      subject,
      html.replace(/<style>[^]*<\/style>|<!--.*?-->|<!doctype html>/g, '').replaceAll(/<[^>]*>/g, ' '),
      text,
    ].map((part) => part.replaceAll('https://passerelle.test/', ''));

  it.each(addresses)('holds no %s in any of its texts', (address) => {
    for (const part of typed(render(`Votre compte : ${address} !`))) expect(addressIn(part)).toBeUndefined();
  });

  it('says where to find an address that was left out, and does not otherwise', () => {
    const fields = { fr: 'vous les trouverez dans Passerelle', en: 'you will find them in Passerelle' };
    for (const language of ['fr', 'en'] as const) {
      const { html, text } = render('Voir exemple.com', language);
      for (const part of [html, text.replaceAll('\n', ' ')]) expect(part).toContain(fields[language]);
      const { html: plain } = render('Sans adresse.', language);
      expect(plain).not.toContain(fields[language]);
    }
  });
});
