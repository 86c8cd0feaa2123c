import { describe, expect, it } from '@jest/globals';
import { addressesOf, readInboundHeaders, readInboundText, UnreadableMail } from './read-in-thread.js';

interface Written {
  headers?: Record<string, string>;
  body: string;
}

const mail = ({ headers = {}, body }: Written): Buffer =>
  Buffer.from(
    Object.entries({
      From: 'Karim Benali <Karim@Nuit.example>',
      To: 'reponse+abc@reponse.example',
      Subject: 'Re: On vous a écrit',
      'Message-ID': '<1@nuit.example>',
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('') + `\r\n${body.replaceAll('\n', '\r\n')}`,
  );

const textOf = async (written: Written): Promise<string> => (await readInboundText(mail(written))).text;
const kindOf = async (headers: Record<string, string>, envelopeFrom?: string): Promise<string> =>
  (await readInboundHeaders(mail({ headers, body: 'Je suis en congé.' }), { envelopeFrom })).kind;

const quoted = '> On vous a écrit\n>\n> « Mardi à dix heures ? »\n';

describe('a reply is read without what it quotes', () => {
  it.each([
    [
      'Gmail',
      `Oui, mardi me va.\n\nLe lun. 23 nov. 2026 à 10:12, Passerelle <bonjour@passerelle.example> a écrit :\n\n${quoted}`,
    ],
    [
      'Gmail, with a long header in two lines',
      `Oui, mardi me va.\n\nLe lun. 23 nov. 2026 à 10:12, Passerelle, un service d’Orléans Val de Loire Technopole\n<bonjour@passerelle.example> a écrit :\n\n${quoted}`,
    ],
    [
      'Outlook',
      'Oui, mardi me va.\n\n-----Message d’origine-----\nDe : Passerelle <bonjour@passerelle.example>\nEnvoyé : lundi 23 novembre 2026 10:12\nÀ : Karim\nObjet : On vous a écrit\n\nOn vous a écrit',
    ],
    [
      'Outlook on the web',
      'Oui, mardi me va.\n\n________________________________\nDe : Passerelle <bonjour@passerelle.example>\nEnvoyé : lundi 23 novembre 2026 10:12\nÀ : Karim <karim@nuit.example>\nObjet : On vous a écrit\n\nOn vous a écrit',
    ],
    [
      'an iPhone',
      `Oui, mardi me va.\n\nEnvoyé de mon iPhone\n\n> Le 23 nov. 2026 à 10:12, Passerelle <bonjour@passerelle.example> a écrit :\n> \n${quoted}`,
    ],
    ['Thunderbird', `Oui, mardi me va.\n\nLe 23/11/2026 à 10:12, Passerelle a écrit :\n${quoted}`],
    [
      'an English program',
      `Oui, mardi me va.\n\nOn Mon, 23 Nov 2026 at 10:12, Passerelle <bonjour@passerelle.example> wrote:\n${quoted}`,
    ],
    ['a program that signs', `Oui, mardi me va.\n\n-- \nKarim Benali\nNuit calme\n06 00 00 00 00\n`],
  ])('as %s writes it', async (_program, body) => {
    expect(await textOf({ body })).toBe('Oui, mardi me va.');
  });

  it('keeps lines, and what looks like the beginning of a quotation', async () => {
    const body = 'Bonjour,\n\nLe lundi, le bureau est fermé.\nOn peut se voir mardi ?\n\nMerci';
    expect(await textOf({ body })).toBe(body);
  });

  it('keeps answers between the quoted lines', async () => {
    const body = '> Quand ?\nMardi.\n> Où ?\nÀ Orléans.\n';
    expect(await textOf({ body })).toBe('Mardi.\nÀ Orléans.');
  });

  it('of HTML alone', async () => {
    const body =
      '<html><body><div>Oui, mardi me va.</div><div>À&nbsp;<b>dix</b> heures.</div><br>' +
      '<div class="gmail_quote"><div dir="ltr">Le lun. 23 nov. 2026 à 10:12, Passerelle &lt;<a href="mailto:bonjour@passerelle.example">bonjour@passerelle.example</a>&gt; a écrit :<br></div>' +
      '<blockquote><p>On vous a écrit</p></blockquote></div></body></html>';
    expect(await textOf({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })).toBe(
      'Oui, mardi me va.\nÀ dix heures.',
    );
  });

  it('in the letters of old programs', async () => {
    const headers = {
      'Content-Type': 'text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding': 'quoted-printable',
    };
    expect(await textOf({ headers, body: 'D=E9j=E0 pr=EAt=\n.\n' })).toBe('Déjà prêt.');
  });

  it('and is empty where nothing was written', async () => {
    expect(await textOf({ body: `Le 23/11/2026 à 10:12, Passerelle a écrit :\n${quoted}` })).toBe('');
    expect(await textOf({ body: '\n \n' })).toBe('');
  });

  it.each([
    ['words', 'Le '.repeat(40_000)],
    ['signs of quotation', '>'.repeat(200_000)],
    ['quoted lines', '>\n'.repeat(100_000)],
    ['letters', `On ${'a'.repeat(100_000)}`],
    ['underscores', '_'.repeat(100_000)],
    ['dashes that end otherwise', `${'-'.repeat(20_000)}x`],
    ['line ends', `Oui.${'\n'.repeat(20_000)}x`],
    ['blank lines', `Oui.${' \n'.repeat(20_000)}x`],
  ])('however hostile it is: %s', async (_what, body) => {
    expect((await textOf({ body })).length).toBeLessThanOrEqual(20_000);
  });

  it('or is said to be unreadable, where an expression does not come to an end', async () => {
    const body = '2011 from <>'.repeat(2_000);
    await expect(textOf({ body })).rejects.toThrow(UnreadableMail);
    expect(await textOf({ body: 'Oui.' })).toBe('Oui.');
  });

  it('whole, if it is longer than a message may be', async () => {
    const body = 'Une phrase qui dit une chose.\n'.repeat(300);
    expect((await textOf({ body })).length).toBe(body.length - 1);
    expect(
      await textOf({ body: `Oui.\n\nLe 23/11/2026 à 10:12, Passerelle a écrit :\n${'mots '.repeat(2_000)}` }),
    ).toBe('Oui.');
  });
});

describe('a person who answers', () => {
  it('is a person, by the address alone', async () => {
    expect(await readInboundHeaders(mail({ body: 'Oui.' }))).toEqual({
      messageId: '<1@nuit.example>',
      from: 'karim@nuit.example',
      kind: 'person',
    });
    expect(await kindOf({ 'Auto-Submitted': 'no' }, 'karim@nuit.example')).toBe('person');
  });

  it.each([
    ['an absence notice', { 'Auto-Submitted': 'auto-replied' }],
    ['a machine', { 'Auto-Submitted': 'auto-generated (rejected)' }],
    ['an old autoresponder', { 'X-Autoreply': 'yes' }],
    ['another one', { Precedence: 'auto_reply' }],
    ['a list', { 'List-Id': '<tous.nuit.example>' }],
    ['Outlook in French', { Subject: 'Réponse automatique : On vous a écrit' }],
  ])('is not, if it is %s', async (_what, headers) => {
    expect(await kindOf(headers as Record<string, string>)).toBe('automatic');
  });

  it('is not, if nobody is to be answered', async () => {
    expect(await kindOf({}, '')).toBe('automatic');
  });

  it('is a server that reports what did not arrive', async () => {
    expect(
      await kindOf({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }, ''),
    ).toBe('bounce');
  });

  it('brings files, if they are not pictures of the text', async () => {
    const related = [
      '--a',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Oui.</p><img src="cid:logo">',
      '--b',
      'Content-Type: image/png',
      'Content-ID: <logo>',
      'Content-Disposition: inline; filename="logo.png"',
      '',
      'x',
      '--b--',
      '--a',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="devis.pdf"',
      '',
      'x',
      '--a--',
    ].join('\n');
    const headers = { 'Content-Type': 'multipart/mixed; boundary=a' };
    expect(await readInboundText(mail({ headers, body: related }))).toEqual({
      text: 'Oui.',
      fileCount: 1,
    });
  });
});

it('an envelope is read from the headers that servers add', async () => {
  const headers = { 'Return-Path': '<>', 'X-Original-To': 'reponse+xyz@reponse.example' };
  expect(await addressesOf(mail({ headers, body: '' }))).toEqual({
    recipients: ['reponse+xyz@reponse.example', 'reponse+abc@reponse.example'],
    sender: '',
  });
});
