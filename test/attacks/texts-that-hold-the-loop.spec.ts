import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ThreadLimitMet } from '@passerelle/config/threads';
import {
  aCompany,
  ask,
  fallsAtNight,
  mailsTo,
  problem,
  submitNeed,
  draftNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { readPackedTable, unpackRows } from '@passerelle/imports';
import { aWorkbook } from '@passerelle/imports/testing';
import { catchMail, defineMail, readInboundText, type SmtpCatcher } from '@passerelle/mail';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { createTransport } from 'nodemailer';

/*
 * User texts that block the product for everyone else: names and titles, mails to it, files. Meanwhile it answers as
 * before, and the results are recorded.
 */

const met: [attempt: string, met: string][] = [];
const note = (attempt: string, what: string): void => void met.push([attempt, what]);
afterAll(() => {
  const width = Math.max(...met.map(([attempt]) => attempt.length));
  const lines = met.map(([attempt, what]) => `  ${attempt.padEnd(width)}  ${what}`);
  process.stdout.write(`What each text met:\n${lines.join('\n')}\n`);
});

const product = bootProduct();
mailedAtOnce(product);

/** The share of the time in which the event loop was busy. Another request was answered meanwhile. */
async function whileAnswering<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; busy: number }> {
  const before = performance.eventLoopUtilization();
  const [result, { status }] = await Promise.all([work(), fetch(`${product.url}/health`)]);
  expect(status).toBe(200);
  return { result, busy: performance.eventLoopUtilization(before).utilization };
}

const inPercent = (share: number): string => `loop busy for ${Math.round(100 * share)} %`;

describe('a name or a title', () => {
  it.each([
    [`Aide ${'!'.repeat(48)}x`, 'signs'],
    [`Aide ${'-'.repeat(48)} x`, 'dashes'],
    [`Aide ${'les '.repeat(20)}x`, 'words that announce others'],
  ])('%j is in a mail at once', async (name, what) => {
    const company = await aCompany(product, `anne-${name.length}@mains.example`, name);
    const invited = `zoe-${name.length}@mains.example`;
    await ask(
      company.member,
      `mutation ($id: ID!, $email: String!) { inviteMember(organisationId: $id, email: $email, role: member) { ${problem} } }`,
      { id: company.id, email: invited },
    );
    const { id } = await draftNeed(company, { ...fallsAtNight, title: `Urgent ${name}` });
    await submitNeed(company.member, id);
    await product.settled();
    const [mail] = await mailsTo(product, invited);
    // Typed text is not in the subject of a mail to a stranger.
    expect([mail?.subject, mail?.text]).toEqual([
      'Une invitation à rejoindre une structure sur Passerelle',
      expect.stringContaining('Aide'),
    ]);
    note(`A. a name and a title of ${what}`, `mailed: ${mail?.subject}`);
  });

  it('that is longer than any text may be is not rendered, and the next mail is', async () => {
    const mail = (text: string) =>
      defineMail<void>({
        name: 'sample',
        fr: () => ({ subject: 'x', preheader: '', greeting: '', paragraphs: [text], reason: '' }),
        en: () => ({ subject: 'x', preheader: '', greeting: '', paragraphs: [], reason: '' }),
      });
    await expect(mail('a.b c@d '.repeat(5_000_000)).render('fr')).rejects.toThrow(ThreadLimitMet);
    expect((await mail('Bonjour.').render('fr')).text).toContain('Bonjour.');
    note('A. a mail of 40 MB of addresses', 'ThreadLimitMet');
  });
});

describe('a mail to the product', () => {
  let inbound: SmtpCatcher;
  let texts: string[];
  beforeAll(async () => {
    inbound = await catchMail({
      receive: async ({ raw }) => {
        texts.push((await readInboundText(raw)).text);
      },
    });
  });
  afterAll(() => inbound.stop());
  const send = async (text: string): Promise<number> => {
    texts = [];
    const sending = createTransport({ url: inbound.smtpUrl });
    try {
      await sending.sendMail({ from: 'karim@nuit.example', to: 'reponse@passerelle.example', text });
      return 250;
    } catch (error) {
      return (error as { responseCode: number }).responseCode;
    } finally {
      sending.close();
    }
  };

  it.each([
    ['2 400 dashes', `${'-'.repeat(2_400)}x`],
    ['20 000 dashes', `${'-'.repeat(20_000)}x`],
    ['20 000 line ends', `Oui.${'\n'.repeat(20_000)}x`],
    ['20 000 signs of quotation', `${'> '.repeat(10_000)}x`],
  ])('of %s is taken', async (what, text) => {
    expect(await send(text)).toBe(250);
    note(`B. a mail of ${what}`, `250, ${texts[0]?.length} characters of it`);
  });

  it('that nobody could read in time is refused for good, and the next is read', async () => {
    const { result, busy } = await whileAnswering(() => send('2011 from <>'.repeat(2_000)));
    expect(result).toBe(554);
    expect(busy).toBeLessThan(0.7);
    expect(await send('Oui.')).toBe(250);
    expect(texts).toEqual(['Oui.']);
    note('B. a mail that the parser of replies cannot end', `${result}, ${inPercent(busy)}`);
  });
});

it('a large workbook is read while the product answers', async () => {
  const bytes = aWorkbook({
    rows: Array.from({ length: 20_000 }, (_, i) =>
      Array.from({ length: 30 }, (__, j) => (i === 0 ? `c${j}` : i * j)),
    ),
  });
  const names = { names: { c1: [], c2: [] } };
  const { result, busy } = await whileAnswering(() => readPackedTable({ bytes, fileName: 'x.xlsx', names }));
  expect(result.total).toBe(19_999);
  expect(busy).toBeLessThan(0.7);
  let rows = 0;
  for await (const { cells } of unpackRows(result.packed)) rows += cells.length > 0 ? 1 : 0;
  expect(rows).toBe(19_999);
  note('A. a workbook of 600 000 cells', `read, ${inPercent(busy)}`);
});
