import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@passerelle/config';
import { addressesIn } from '@passerelle/harness/robot';
import {
  LONGEST_SUBJECT,
  Mailer,
  type MailSample,
  type RenderedMail,
  type SampleEdition,
  sampleWords,
} from '@passerelle/mail';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { DomUtils, parseDocument } from 'htmlparser2';
import { noticesMailed } from '../schema/notice-table.js';
import { mailSamples } from './mail-samples.js';

/** The names of all templates: each `defineMail`, and functions that create several. */
async function templatesInSources(): Promise<string[]> {
  const files = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[\w-]+\/src\/.*\.mail\.ts$/.test(file),
  );
  const names: string[] = [];
  for (const file of files) {
    const exported = Object.values((await import(path.resolve('libs', file))) as Record<string, unknown>);
    names.push(...exported.filter(isTemplate).map(({ name }) => name));
  }
  return [...new Set(names)].toSorted();
}
const isTemplate = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'render' in value && 'name' in value;

describe('the samples of mails', () => {
  it('have one of each template that there is in the sources', async () => {
    const templates = await templatesInSources();
    expect(templates.length).toBeGreaterThan(60);
    expect([...new Set(mailSamples.map(({ template }) => template))].toSorted()).toEqual(templates);
  });

  it('have one of each kind of notice that is mailed, from the template that the table names', () => {
    const sampled = new Map(mailSamples.map(({ kind, template }) => [kind, template]));
    for (const { kind, template } of noticesMailed())
      expect({ kind, template: sampled.get(kind) }).toEqual({ kind, template });
  });

  it('have an address each', () => {
    const names = mailSamples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

const editions = Object.keys(sampleWords) as SampleEdition[];
const cases = editions.flatMap((edition) => languages.map((language) => ({ edition, language })));
/** Checks every sample, and names those that fail. */
async function each(
  edition: SampleEdition,
  language: (typeof languages)[number],
  check: (mail: RenderedMail) => void,
): Promise<void> {
  const failures: string[] = [];
  for (const sample of mailSamples)
    try {
      check(await sample.render(language, edition));
    } catch (error) {
      failures.push(`${sample.name}: ${(error as Error).message}`);
    }
  expect(failures).toEqual([]);
}

const lengthOf = (text: string): number => [...new Intl.Segmenter('fr').segment(text)].length;
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.each(cases)('every mail, in $language, of $edition texts', ({ edition, language }) => {
  it('has a subject on one line, of at most sixty characters, which begins its title', async () => {
    await each(edition, language, ({ subject, title }) => {
      expect(subject).not.toMatch(/[\r\n]|undefined|null|\[object/);
      expect(lengthOf(subject)).toBeGreaterThan(5);
      expect(lengthOf(subject)).toBeLessThanOrEqual(LONGEST_SUBJECT);
      expect(title.startsWith(subject.replace(/…[\u00a0»”]*$/, ''))).toBe(true);
    });
  });

  it('says the same in both parts', async () => {
    await each(edition, language, (mail) => {
      const text = plain(mail.text);
      for (const block of blocksOf(mail.html))
        if (!text.includes(block)) throw new Error(`not in the text: ${block}`);
      expect(new Set(mail.text.match(/https?:\/\/\S+/g))).toEqual(new Set(addressesIn(mail.html)));
    });
  });

  it('fetches nothing, and is no wider than 600 px', async () => {
    await each(edition, language, ({ html }) => {
      const elements = DomUtils.findAll(() => true, parseDocument(html).children);
      const names = new Set(elements.map(({ name }) => name));
      for (const name of ['img', 'script', 'link', 'iframe', 'form', 'video', 'svg', 'object', 'base'])
        expect(names.has(name)).toBe(false);
      expect(html).not.toMatch(/url\(|@import|background=|\son\w+=(?![^<]*&lt;)[^<>]*>/);
      for (const [, width = ''] of html.matchAll(/(?:width="|width:)(\d+)(?:px|")/g))
        expect(Number(width)).toBeLessThanOrEqual(600);
      // Gmail shows no more than 102 kB.
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    });
  });

  it('says its language, and has dark colours of its own', async () => {
    await each(edition, language, ({ html }) => {
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toContain('@media (prefers-color-scheme: dark)');
    });
  });
});

describe.each(languages)('what somebody means harm with, in %s', (language) => {
  it('is in no mail as an address, an element or a line that ends the text', async () => {
    await each('hostile', language, ({ html, text, subject }) => {
      for (const part of [html, text, subject])
        expect(part).not.toMatch(/piege\.example|piege-equipe\.com|\u202e/);
      expect(text.match(/^-- $/gm) ?? []).toHaveLength(1);
    });
  });
});

/** The text part without its marks of lists, headings and signature. */
const plain = (text: string): string => onOneLine(text.replaceAll(/^(?: *\* | *- |-{3,}$|-- $)/gm, ' '));

/**
 * The visible text of the HTML part, line by line. The title is the subject. The text part needs no words for a
 * failing button.
 */
function blocksOf(html: string): string[] {
  const page = parseDocument(html.replaceAll('<br>', '\n'));
  return DomUtils.findAll(
    ({ name, attribs }) => /^(p|li|h2)$/.test(name) || attribs['class'] === 'button',
    page.children,
  )
    .flatMap((block) => DomUtils.textContent(block).split('\n'))
    .map(onOneLine)
    .filter(
      (line) => line !== '' && !/^(Si le bouton ne fonctionne pas|If the button does not work)/.test(line),
    );
}

describe('every mail, as it is sent,', () => {
  let mailbox: TestMailbox;
  let mailer: Mailer;
  beforeAll(async () => {
    mailbox = await startTestMailbox();
    mailer = new Mailer({
      smtpUrl: mailbox.smtpUrl,
      from: 'Passerelle <bonjour@passerelle.example.org>',
      contactEmail: 'equipe@ovlt.example',
    });
  });
  afterAll(async () => {
    mailer.onApplicationShutdown();
    await mailbox.stop();
  });

  const sent = async (sample: MailSample) => {
    const mail = await sample.render('fr', 'ordinary');
    await mailer.send({
      ...mail,
      to: { name: 'Anne Martin', address: 'anne@exemple.fr' },
      messageId: `<${sample.template}-1@passerelle.example.org>`,
      thread: '<introduction-1@passerelle.example.org>',
    });
    const received = mailbox.messages().at(-1);
    mailbox.clear();
    if (received === undefined) throw new Error('Nothing came.');
    return { mail, received };
  };

  it('says that a machine wrote it, in which conversation, and how to refuse such mails if one can', async () => {
    for (const sample of mailSamples) {
      const { mail, received } = await sent(sample);
      const { headers, subject, messageId, html, text } = received;
      expect(subject).toBe(mail.subject);
      expect(messageId).toBe(`<${sample.template}-1@passerelle.example.org>`);
      expect(headers).toMatchObject({
        'auto-submitted': 'auto-generated',
        'content-language': 'fr',
        'in-reply-to': '<introduction-1@passerelle.example.org>',
        references: '<introduction-1@passerelle.example.org>',
      });
      const { unsubscribeUrl: refused } = mail;
      expect([headers['list-unsubscribe'], headers['list-unsubscribe-post']]).toEqual(
        refused === undefined ? [undefined, undefined] : [`<${refused}>`, 'List-Unsubscribe=One-Click'],
      );
      for (const part of [html, text]) expect(part).toContain('equipe@ovlt.example');
      expect(html).not.toContain('<!-- contact -->');
    }
  });

  it('carries its calendar file where a meeting is arranged, moved or called off: one event, with a rising number', async () => {
    const meetings: MailSample[] = [];
    for (const sample of mailSamples)
      if ((await sample.render('fr', 'ordinary')).calendar !== undefined) meetings.push(sample);
    expect(meetings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'meeting_planned',
        'meeting_called_off',
        'introduction_withdrawn',
        'group_meeting_moved',
      ]),
    );
    for (const sample of meetings) {
      const { mail, received } = await sent(sample);
      const file = received.files.find(({ name }) => name === mail.calendar?.name);
      expect(file?.content).toContain(`METHOD:${mail.calendar?.method}`);
      expect(file?.content).toMatch(/^UID:01900000-0000-7000-8000-00000000000[12]\r$/m);
    }
  });
});
