import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  importSolvers,
  linkIn,
  mailsTo,
  problem,
  withCookie,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { addressesIn, pressEverything } from '@passerelle/harness/robot';
import { pressLink } from '@passerelle/links/testing';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { aNeed } from '@passerelle/needs/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { aSolver } from '@passerelle/solvers/testing';

const DAY = 24 * 3_600_000;
/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);

let nadia: GraphqlClient;
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
});
// This many presses would exceed the limit of one address.
beforeEach(() => product.clock.advance(120_000));

/** A company that hides its name, and a profile without a holder, just introduced by a curator. */
interface Introduced {
  id: string;
  needId: string;
  solverId: string;
  company: Company;
  companyEmail: string;
  companyName: string;
  solverEmail: string;
  solverName: string;
}

let made = 0;
async function introduced(): Promise<Introduced> {
  const companyEmail = `anne${++made}@mains.example`;
  const companyName = `Mains Cachées ${made}`;
  const solverEmail = `contact${made}@nuit.example`;
  const solverName = `Nuit Sereine ${made}`;
  const company = await aCompany(product, companyEmail, companyName);
  await importSolvers(product, {
    ...fallDetector,
    externalId: solverName,
    name: solverName,
    email: solverEmail,
  });
  const needId = await aPublishedNeed(product, company, nadia, { ...fallsAtNight, confidential: true });
  const [{ id: solverId }] = await rows<{ id: string }>('SELECT id FROM solver WHERE name = $1', solverName);
  product.mailbox.clear();
  const { introductions } = await ask<{ introductions: { id: string }[] }>(
    nadia,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    {
      input: {
        needId,
        noteToCompany: 'Ils ont équipé une résidence à Blois.',
        solvers: [{ solverId, note: 'Une équipe de vingt personnes, très motivée.' }],
      },
    },
  );
  await product.settled();
  const [{ id }] = introductions as [{ id: string }];
  return { id, needId, solverId, company, companyEmail, companyName, solverEmail, solverName };
}

async function rows<Row extends object>(
  statement: string,
  ...parameters: unknown[]
): Promise<[Row, ...Row[]]> {
  return product.database.manager.query(statement, parameters);
}
interface StatusOfPair {
  state: string;
  company: string;
  solver: string;
}
const statusOf = async ({ id }: Introduced): Promise<StatusOfPair> =>
  (
    await rows<StatusOfPair>(
      'SELECT state, company_reply_answer AS company, solver_reply_answer AS solver FROM introduction WHERE id = $1',
      id,
    )
  )[0];

/** The last mail to an address with this text in its subject. */
async function lastMail(address: string, subject: string): Promise<ReceivedMail> {
  const mail = (await mailsTo(product, address)).findLast((each) => each.subject.includes(subject));
  if (mail === undefined) throw new Error(`No mail to ${address} says ${subject}.`);
  return mail;
}
const proposal = (address: string): Promise<ReceivedMail> =>
  lastMail(address, 'Une rencontre vous est proposée');
const linkTo = async (page: string, address: string): Promise<string> =>
  linkIn(await proposal(address), page);
const acceptFor = async (address: string) => {
  const pressed = await pressLink(product.url, await linkTo('accepter', address));
  await product.settled();
  return pressed;
};
const declined = { reason: 'too_far', note: 'Blois est à une heure.' };

/**
 * The texts that neither party may read of the other in a mail or on a page without a session: its contact details,
 * notes to it alone and, before both have accepted, the name of a company that hides it. The solver's profile has a
 * public name.
 */
const secretsOf = (pair: Introduced, side: 'company' | 'solver', bothAccepted = false): RegExp =>
  side === 'company'
    ? new RegExp(`${pair.solverEmail}|très motivée`)
    : new RegExp(`${bothAccepted ? '' : `${pair.companyName}|`}${pair.companyEmail}|équipé une résidence`);
/** The style sheet has an at-sign. */
const anyAddress = /[\w.]+@[\w.]+/;
const allOf = ({ subject, text, html }: ReceivedMail): string => `${subject}\n${text}\n${html}`;

describe('a company without any account', () => {
  const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`;
  const answersBy = 'query ($id: ID!) { organisation(id: $id) { answersBy } }';

  async function withoutAccount() {
    const email = `contact${++made}@sans-compte.example`;
    const name = `Sans Compte ${made}`;
    const organisation = await anOrganisation(product.database, { name });
    const publishedAt = product.clock.now();
    const need = { organisationId: organisation.id, state: 'published', publishedAt } as const;
    const { id: needId } = await aNeed(product.database, { ...need, title: `Des bras ${made}` });
    const solverEmail = `porteuse${made}@nuit.example`;
    const { id: solverId } = await aSolver(product.database, {
      name: `Nuit ${made}`,
      contactEmail: solverEmail,
    });
    product.mailbox.clear();
    const input = { needId, solvers: [{ solverId, note: '' }] };
    return { email, name, id: organisation.id, solverEmail, input };
  }

  it('is introduced by mail: it answers from the mail, plans the meeting, and joins to see whom to write to', async () => {
    const { email, name, id, solverEmail, input } = await withoutAccount();
    expect(await ask(nadia, answersBy, { id })).toEqual({ answersBy: 'nobody' });
    expect(await ask(nadia, introduce, { input })).toMatchObject({
      fields: [{ field: 'companyEmail', rule: 'nobody_of_company' }],
    });
    expect(
      await ask(nadia, introduce, { input: { ...input, companyEmail: 'pas une adresse' } }),
    ).toMatchObject({
      fields: [{ field: 'companyEmail' }],
    });
    const { introductions } = await ask<{ introductions: { id: string }[] }>(nadia, introduce, {
      input: { ...input, companyEmail: email },
    });
    expect(await ask(nadia, answersBy, { id })).toEqual({ answersBy: 'mail' });
    await product.settled();
    // One mail, which explains Passerelle. The invitation has no mail of its own.
    expect((await mailsTo(product, email)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Une rencontre vous est proposée'),
    ]);
    const asked = await proposal(email);
    expect(asked.text.replaceAll(/\s+/g, ' ')).toContain(`Un besoin de ${name} est décrit sur Passerelle`);
    expect(asked.text).not.toContain('Voir la rencontre');
    expect((await acceptFor(email)).text).toContain('Votre accord est noté');
    expect((await acceptFor(solverEmail)).text).toContain('Les deux parties ont accepté');
    const [{ id: introductionId }] = introductions as [{ id: string }];
    const contacts = `query ($id: ID!) { introduction(id: $id) { companyContacts { email } companyReply { answer } } }`;
    expect(await ask(nadia, contacts, { id: introductionId })).toEqual({
      companyContacts: [{ email }],
      companyReply: { answer: 'accepted' },
    });
    const both = await lastMail(email, 'Les deux parties ont accepté');
    expect(both.text).toContain('Fixer un rendez-vous');
    expect(both.text.replaceAll(/\s+/g, ' ')).toContain('le rendez-vous est fixé dès que vous l’envoyez.');
    const page = await (await fetch(linkIn(both, 'rendez-vous'))).text();
    expect(page).toContain('<title>Fixer un rendez-vous');
    expect(page).toContain('Le rendez-vous est fixé dès que vous l’envoyez');
    // One of the two is needed, so none of them is called optional.
    for (const field of ['place', 'link'])
      expect(page).toMatch(new RegExp(`<label for="${field}">[^<]*</label>`));
    expect(page).toContain('Donnez une adresse, ou le lien d’une visioconférence ci-dessous.');
    const { cookie } = await pressLink(product.url, linkIn(both, 'invitation'), { name: 'Anne Roux' });
    expect(await ask(withCookie(product, cookie), contacts, { id: introductionId })).toMatchObject({
      companyReply: { answer: 'accepted' },
    });
    // Only its members speak for it from now on.
    expect(await ask(nadia, answersBy, { id })).toEqual({ answersBy: 'account' });
  });

  it('is not written to again once its reader refuses, and says so before anything is written', async () => {
    const { email, id, input } = await withoutAccount();
    await ask(nadia, introduce, { input: { ...input, companyEmail: email } });
    await product.settled();
    const { headers } = await proposal(email);
    const refusal = new URL(/<(http[^>]+)>/u.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? '');
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    await fetch(new URL(`${refusal.pathname}${refusal.search}`, product.url), { method: 'POST', body });
    await product.settled();
    expect(await ask(nadia, answersBy, { id })).toEqual({ answersBy: 'nobody' });
    expect((await fetch(await linkTo('accepter', email))).status).not.toBe(200);
    const { id: solverId } = await aSolver(product.database, { contactEmail: 'autre@nuit.example' });
    const another = { ...input, solvers: [{ solverId, note: '' }] };
    expect(await ask(nadia, introduce, { input: another })).toMatchObject({
      fields: [{ field: 'companyEmail', rule: 'refuses_mails' }],
    });
    const { email: elsewhere } = { email: `autre-${email}` };
    await ask(nadia, introduce, { input: { ...another, companyEmail: elsewhere } });
    await product.settled();
    expect((await mailsTo(product, elsewhere)).length).toBe(1);
  });
});

describe('from the mail of a proposal', () => {
  it('both accept, and learn who the other is, but not how to reach it before signing in', async () => {
    const pair = await introduced();
    for (const [side, address] of [
      ['company', pair.companyEmail],
      ['solver', pair.solverEmail],
    ] as const) {
      expect(allOf(await proposal(address))).not.toMatch(secretsOf(pair, side));
    }
    const first = await acceptFor(pair.companyEmail);
    expect(first).toMatchObject({ status: 200, cookie: '' });
    expect(first.text).toContain('Votre accord est noté');
    expect(first.text).not.toMatch(secretsOf(pair, 'company'));
    expect(await statusOf(pair)).toEqual({ state: 'proposed', company: 'accepted', solver: 'pending' });
    expect((await mailsTo(product, pair.solverEmail)).map(({ subject }) => subject)).toHaveLength(1);

    const second = await acceptFor(pair.solverEmail);
    expect(second.text).toContain('Les deux parties ont accepté');
    expect(second.text).not.toMatch(secretsOf(pair, 'solver'));
    expect(await statusOf(pair)).toEqual({ state: 'accepted', company: 'accepted', solver: 'accepted' });
    for (const [side, address] of [
      ['company', pair.companyEmail],
      ['solver', pair.solverEmail],
    ] as const) {
      const mail = await lastMail(address, 'Les deux parties ont accepté');
      expect(allOf(mail)).not.toMatch(secretsOf(pair, side, true));
      expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(
        side === 'company' ? pair.solverName : pair.companyName,
      );
    }
    expect((await lastMail('nadia@ovlt.example', 'Les deux parties')).text).toContain(pair.solverName);

    const claim = linkIn(await lastMail(pair.solverEmail, 'Les deux parties ont accepté'), 'profil');
    const { cookie } = await pressLink(product.url, claim, { name: 'Karim Porteur' });
    const asked = `query ($id: ID!) { introduction(id: $id) { companyContacts { email } company { name } } }`;
    expect(await ask(withCookie(product, cookie), asked, { id: pair.id })).toEqual({
      companyContacts: [{ email: pair.companyEmail }],
      company: { name: pair.companyName },
    });
  });

  it('one declines, and says why to the curator alone', async () => {
    const pair = await introduced();
    const link = await linkTo('decliner', pair.solverEmail);
    const unsaid = await pressLink(product.url, link, { reason: 'other' });
    expect([unsaid.status, unsaid.text]).toEqual([
      422,
      expect.stringContaining('dites en quelques mots pourquoi'),
    ]);
    expect((await pressLink(product.url, link)).status).toBe(422);
    expect((await statusOf(pair)).state).toBe('proposed');

    const pressed = await pressLink(product.url, link, declined);
    expect([pressed.status, pressed.text]).toEqual([200, expect.stringContaining('Vous avez décliné')]);
    expect(await statusOf(pair)).toEqual({ state: 'declined', company: 'pending', solver: 'declined' });
    const toCompany = await lastMail(pair.companyEmail, 'Cette rencontre n’aura pas lieu');
    expect(allOf(toCompany)).toContain(pair.solverName);
    expect(allOf(toCompany)).not.toMatch(secretsOf(pair, 'company'));
    expect(allOf(toCompany)).not.toMatch(/trop loin|Blois est à une heure/);
    const toCurator = await lastMail('nadia@ovlt.example', 'Cette rencontre n’aura pas lieu');
    expect(toCurator.text).toContain('C’est trop loin.');
    expect(toCurator.text).toContain('Blois est à une heure.');

    // The other party's links show the event.
    for (const page of ['accepter', 'decliner']) {
      const shown = await fetch(await linkTo(page, pair.companyEmail));
      const html = await shown.text();
      expect([shown.status, html]).toEqual([200, expect.stringContaining('Cette rencontre n’aura pas lieu')]);
      expect(html).not.toMatch(/name="token"|trop loin/);
    }
  });

  it('one accepts and thinks again: takes it back, or declines while the other has not accepted', async () => {
    const pair = await introduced();
    await acceptFor(pair.solverEmail);
    const noted = await lastMail(pair.solverEmail, 'Votre accord est noté');
    expect(allOf(noted)).not.toMatch(secretsOf(pair, 'solver'));
    const withdrawn = await pressLink(product.url, linkIn(noted, 'reprendre'));
    expect([withdrawn.status, withdrawn.text]).toEqual([
      200,
      expect.stringContaining('Votre accord est annulé'),
    ]);
    expect(await statusOf(pair)).toEqual({ state: 'proposed', company: 'pending', solver: 'pending' });
    expect((await lastMail('nadia@ovlt.example', 'Un accord a été annulé')).text).toContain(pair.solverName);

    await acceptFor(pair.companyEmail);
    const decline = await linkTo('decliner', pair.companyEmail);
    expect(await (await fetch(decline)).text()).toContain(
      'Si vous déclinez maintenant, votre accord est annulé.',
    );
    expect((await pressLink(product.url, decline, declined)).status).toBe(200);
    expect(await statusOf(pair)).toEqual({ state: 'declined', company: 'declined', solver: 'pending' });
  });

  it('a person who changes their mind all day must wait, in their own language', async () => {
    const pair = await introduced();
    let accept = await linkTo('accepter', pair.companyEmail);
    const acceptAndTakeBack = async (language: string) => {
      product.clock.advance(60_000);
      await pressLink(product.url, accept);
      await product.settled();
      const noted = await lastMail(pair.companyEmail, 'Votre accord est noté');
      return pressLink(product.url, linkIn(noted, 'reprendre'), {}, language);
    };
    for (let i = 0; i < 5; i++) {
      const { status, text } = await acceptAndTakeBack('fr');
      expect([status, text]).toEqual([200, expect.stringContaining('Votre accord est annulé')]);
      accept = /href="([^"]*\/lien\/accepter[^"]*)"/.exec(text)?.[1] ?? '';
    }
    const { status, text } = await acceptAndTakeBack('en');
    expect([status, text]).toEqual([422, expect.stringContaining('This has changed several times today')]);
    expect((await statusOf(pair)).company).toBe('accepted');
  });

  it('nobody takes anything back once the other has accepted too', async () => {
    const pair = await introduced();
    await acceptFor(pair.companyEmail);
    const link = linkIn(await lastMail(pair.companyEmail, 'Votre accord est noté'), 'reprendre');
    await acceptFor(pair.solverEmail);
    for (const page of [link, await linkTo('decliner', pair.companyEmail)]) {
      const { status, text } = await pressLink(product.url, page, declined);
      expect([status, text]).toEqual([200, expect.stringContaining('Les deux parties ont accepté')]);
    }
    expect((await statusOf(pair)).state).toBe('accepted');
  });
});

/** Everything that an answer could change. */
const snapshot = async (): Promise<unknown> => {
  const tables = [
    'introduction',
    'one_time_token',
    'audit_entry',
    'event',
    'notice',
    'solver',
    'person',
    'session',
  ];
  const contents: unknown[] = [];
  for (const table of tables) contents.push(await rows(`SELECT * FROM ${table} ORDER BY 1`));
  return contents;
};

it('a scanner that opens every address of every mail, twice, changes nothing', async () => {
  const pair = await introduced();
  await acceptFor(pair.companyEmail);
  await product.settled();
  const mails = product.mailbox.messages();
  const addresses = new Set(
    mails.flatMap(({ html, text }) => [...addressesIn(html), ...(text.match(/https?:\/\/\S+/g) ?? [])]),
  );
  const pages = [...addresses].map((address) => new URL(address).pathname);
  expect(pages).toEqual(expect.arrayContaining(['/lien/accepter', '/lien/decliner', '/lien/reprendre']));
  const before = await snapshot();
  for (const address of [...addresses, ...addresses]) {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(address, { method, redirect: 'manual' });
      expect([address, status < 500]).toEqual([address, true]);
      expect(headers.getSetCookie()).toEqual([]);
    }
  }
  await product.settled();
  expect(await snapshot()).toEqual(before);
});

describe('a robot that presses every button of every page', () => {
  const answers = /\/lien\/(accepter|decliner|reprendre|rendez-vous)\?/;
  const robMailsTo = async (address: string, which: RegExp) => {
    const links = (await mailsTo(product, address)).flatMap(({ html }) => addressesIn(html));
    const robbed = await pressEverything(
      product.url,
      links.filter((link) => which.test(link)),
      'what people see',
    );
    await product.settled();
    return robbed.pages;
  };

  it.each(['company', 'solver'] as const)('of the %s alone learns nothing of the other', async (side) => {
    const pair = await introduced();
    const address = side === 'company' ? pair.companyEmail : pair.solverEmail;
    for (let round = 0; round < 3; round++) {
      const pages = await robMailsTo(address, answers);
      expect(pages.length).toBeGreaterThan(2);
      for (const { html, status, headers } of pages) {
        expect(html).not.toMatch(secretsOf(pair, side));
        expect(html).not.toMatch(anyAddress);
        expect(status).toBe(200);
        expect(headers.getSetCookie()).toEqual([]);
      }
    }
    expect((await statusOf(pair))[side === 'company' ? 'solver' : 'company']).toBe('pending');
  });

  it('of both sides learns no address of either, and takes nothing from those who sign in', async () => {
    const pair = await introduced();
    const accept = [await linkTo('accepter', pair.companyEmail), await linkTo('accepter', pair.solverEmail)];
    const { presses, pages } = await pressEverything(product.url, accept, 'what people see');
    expect([presses, pages.length]).toEqual([2, 4]);
    await product.settled();
    expect((await statusOf(pair)).state).toBe('accepted');
    for (const { html } of pages) expect(html).not.toMatch(anyAddress);
    for (const [side, address] of [
      ['company', pair.companyEmail],
      ['solver', pair.solverEmail],
    ] as const) {
      // First the links that answer, then the others: to claim the profile, and to refuse our mails.
      for (const { html } of await robMailsTo(address, answers)) {
        expect(html).not.toMatch(secretsOf(pair, side, true));
        expect(html).not.toMatch(anyAddress);
      }
      for (const { html } of await robMailsTo(address, /^http/))
        expect(html).not.toMatch(secretsOf(pair, side, true));
      for (const mail of await mailsTo(product, address))
        expect(allOf(mail)).not.toMatch(secretsOf(pair, side, true));
    }
    const asked = 'query ($id: ID!) { introduction(id: $id) { state solverContacts { email } } }';
    expect(await ask(pair.company.member, asked, { id: pair.id })).toEqual({
      state: 'accepted',
      solverContacts: [{ email: pair.solverEmail }],
    });
  });

  it('accepts, and the holder of the profile can undo it until the other has accepted', async () => {
    const pair = await introduced();
    await pressEverything(product.url, [await linkTo('accepter', pair.companyEmail)], 'what people see');
    expect((await statusOf(pair)).company).toBe('accepted');
    const noted = await lastMail(pair.companyEmail, 'Votre accord est noté');
    expect((await pressLink(product.url, linkIn(noted, 'reprendre'))).status).toBe(200);
    expect((await statusOf(pair)).company).toBe('pending');
  });

  it('finds the forms, fills them in and sends them', async () => {
    const pair = await introduced();
    const link = await linkTo('decliner', pair.solverEmail);
    const { pages, presses } = await pressEverything(product.url, [link], 'what people see');
    expect([presses, pages.length]).toEqual([1, 2]);
    expect((await statusOf(pair)).solver).toBe('declined');
  });
});

describe('a link is worth nothing', () => {
  const press = async (link: string): Promise<[number, string]> => {
    const { status, text } = await pressLink(product.url, link, declined);
    return [status, text];
  };
  const gone = [410, expect.stringContaining('Ce lien n’est plus valable')];
  const moved = (link: string, page: string): string => link.replace(/\/lien\/\w+/, `/lien/${page}`);

  it('after three weeks', async () => {
    const pair = await introduced();
    const link = await linkTo('accepter', pair.companyEmail);
    product.clock.advance(21 * DAY - 1_000);
    expect((await fetch(link)).status).toBe(200);
    product.clock.advance(1_000);
    expect(await press(link)).toEqual(gone);
    expect((await fetch(link)).status).toBe(410);
    expect((await statusOf(pair)).company).toBe('pending');
  });

  it('for anything but what it is for', async () => {
    const pair = await introduced();
    const [accept, decline] = [
      await linkTo('accepter', pair.companyEmail),
      await linkTo('decliner', pair.companyEmail),
    ];
    for (const link of [
      moved(accept, 'decliner'),
      moved(accept, 'reprendre'),
      moved(decline, 'accepter'),
      moved(decline, 'reprendre'),
      moved(accept, 'profil'),
    ])
      expect(await press(link)).toEqual(gone);
    expect(await statusOf(pair)).toEqual({ state: 'proposed', company: 'pending', solver: 'pending' });
  });

  it('a second time: it says what it did', async () => {
    const pair = await introduced();
    const link = await linkTo('accepter', pair.companyEmail);
    expect((await press(link))[0]).toBe(200);
    const noted = await lastMail(pair.companyEmail, 'Votre accord est noté');
    await press(linkIn(noted, 'reprendre'));
    expect(await press(link)).toEqual([200, expect.stringContaining('celui-ci a déjà servi')]);
    expect((await statusOf(pair)).company).toBe('pending');
    expect(await press(linkIn(noted, 'reprendre'))).toEqual([
      200,
      expect.stringContaining('Votre accord est annulé'),
    ]);
  });

  it('after its reader has answered otherwise', async () => {
    const pair = await introduced();
    const link = await linkTo('accepter', pair.companyEmail);
    await ask(
      pair.company.member,
      `mutation ($id: ID!) { declineIntroduction(id: $id, input: { reason: not_now }) { ${problem} } }`,
      { id: pair.id },
    );
    expect(await press(link)).toEqual([200, expect.stringContaining('Vous avez décliné')]);
    expect((await statusOf(pair)).company).toBe('declined');
  });

  it('once its reader has left the company', async () => {
    const pair = await introduced();
    const link = await linkTo('accepter', pair.companyEmail);
    await rows('DELETE FROM membership WHERE organisation_id = $1', pair.company.id);
    expect(await press(link)).toEqual(gone);
    expect((await fetch(link)).status).toBe(410);
    expect((await statusOf(pair)).company).toBe('pending');
  });

  it('once somebody else holds the profile, or its address has refused our mails', async () => {
    const pair = await introduced();
    const link = await linkTo('accepter', pair.solverEmail);
    await rows('UPDATE solver SET contact_refused_at = now() WHERE id = $1', pair.solverId);
    expect(await press(link)).toEqual(gone);
    await product.as('karim@nuit.example');
    await rows(
      `UPDATE solver SET contact_refused_at = NULL, person_id = (SELECT id FROM person WHERE email = 'karim@nuit.example')
       WHERE id = $1`,
      pair.solverId,
    );
    expect(await press(link)).toEqual(gone);
    expect((await statusOf(pair)).solver).toBe('pending');
  });
});

it('pressed twice at once, it answers once, and shows no error', async () => {
  const pair = await introduced();
  const link = await linkTo('accepter', pair.companyEmail);
  const presses = await Promise.all([1, 2, 3, 4].map(() => pressLink(product.url, link)));
  for (const { status, text } of presses)
    expect([status, text]).toEqual([200, expect.stringContaining('Votre accord est noté')]);
  const answers = await rows(`SELECT FROM audit_entry WHERE object_id = $1 AND action = 'accept'`, pair.id);
  expect(answers).toHaveLength(1);
  await product.settled();
  const noted = (await mailsTo(product, pair.companyEmail)).filter(({ subject }) =>
    /accord est noté/.test(subject),
  );
  expect(noted).toHaveLength(1);
});
