import { describe, expect, it } from '@jest/globals';
import { ask, linkIn, mailsTo, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import ICAL from 'ical.js';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { IntroducedPairs, type Reader } from './introduced-pairs.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const product = bootProduct({ now: start });
mailedAtOnce(product);
const pairs = new IntroducedPairs(product, start);

const change = (name: string, input: string): string =>
  `mutation ($id: ID!, $input: ${input}!) { ${name}(id: $id, input: $input) {
    ${problem} ... on Introduction { state } } }`;
const planMeeting = change('planMeeting', 'MeetingInput');
const withdraw = change('withdrawIntroduction', 'WithdrawIntroductionInput');
const calendarOf = async ({ client }: Reader, id: string): Promise<string | null> => {
  const asked = 'query ($id: ID!) { introduction(id: $id) { calendarUrl } }';
  return (await ask<{ calendarUrl: string | null }>(client, asked, { id })).calendarUrl;
};

describe('a meeting', () => {
  const fileOf = (url: string, cookie?: string, language = 'fr'): Promise<Response> =>
    fetch(url, { headers: { 'accept-language': language, ...(cookie !== undefined && { cookie }) } });
  const eventIn = async (response: Response) => {
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
    return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  };
  const meet = ({ client }: Reader, id: string, at: string) =>
    ask(client, planMeeting, { id, input: { at, place: 'LAB’O, Orléans', link: 'https://visio.example/a' } });

  it('goes into the calendars of those who meet, and moves there', async () => {
    const { id, title, company, holder } = await pairs.twoWhoAccepted();
    expect(await calendarOf(company, id)).toBeNull();
    const url = `${product.url}/mises-en-relation/${id}/rendez-vous.ics`;
    expect((await fileOf(url, company.cookie)).status).toBe(404);

    await meet(holder, id, '2026-12-03T13:00:00.000Z');
    for (const who of [company, holder, pairs.curator]) {
      expect(await calendarOf(who, id)).toBe(url);
      const response = await fileOf(url, who.cookie);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/calendar; charset=utf-8',
      ]);
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="rendez-vous.ics"');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const event = await eventIn(response);
      expect([event.uid, event.sequence, event.summary]).toEqual([
        id,
        0,
        expect.stringMatching(
          who === company
            ? /avec .*Nuit Sereine/
            : who === holder
              ? /avec Mains/
              : /avec Mains .* et .*Nuit Sereine/,
        ),
      ]);
      expect(event.description).toContain(title);
      expect(event.startDate.toJSDate()).toEqual(new Date('2026-12-03T13:00:00.000Z'));
    }
    await meet(company, id, '2026-12-04T09:30:00.000Z');
    const moved = await eventIn(await fileOf(url, holder.cookie));
    expect([moved.uid, moved.sequence]).toEqual([id, 1]);
    expect(moved.startDate.toJSDate()).toEqual(new Date('2026-12-04T09:30:00.000Z'));
    // The product's own address sends it. It contains nobody else's.
    expect((await (await fileOf(url, holder.cookie)).text()).match(/[\w.]+@[\w.]+/g)).toHaveLength(1);
  });

  it('is chosen among times that the other side proposes, from the product or from the mail, and called off', async () => {
    const introducedOther = (await pairs.twoWhoAccepted()).id;
    const { id, company, holder } = await pairs.twoWhoAccepted();
    interface Times {
      proposedTimes: { id: string; at: string; by: string; place: string | null }[];
      calledOffMeeting: { at: string; by: string | null; note: string | null } | null;
      viewerCan: Record<'proposeTimes' | 'chooseTime' | 'callOffMeeting', boolean>;
    }
    const seen = `__typename ... on Introduction { state meeting { at place } proposedTimes { id at by place link }
      calledOffMeeting { at by note } viewerCan { proposeTimes chooseTime callOffMeeting } }`;
    const timesOf = ({ client }: Reader): Promise<Times> =>
      ask<Times>(client, `query ($id: ID!) { introduction(id: $id) { ${seen} } }`, { id });
    const propose = (by: Reader, ...times: string[]) =>
      ask(
        by.client,
        `mutation ($id: ID!, $times: [DateTime!]!) { proposeTimes(id: $id, times: $times, place: "LAB’O") { ${problem} ${seen} } }`,
        { id, times },
      );
    const first = '2026-12-03T13:00:00.000Z';
    const second = '2026-12-04T09:30:00.000Z';
    expect(await propose(holder, second, first)).toMatchObject({
      proposedTimes: [
        { at: first, by: 'solver', place: 'LAB’O' },
        { at: second, by: 'solver' },
      ],
    });
    expect((await timesOf(holder)).viewerCan).toMatchObject({ chooseTime: false, proposeTimes: true });
    expect((await timesOf(pairs.curator)).viewerCan).toMatchObject({
      chooseTime: false,
      proposeTimes: false,
    });
    expect((await timesOf(company)).viewerCan).toMatchObject({ chooseTime: true, callOffMeeting: false });
    const choose = `mutation ($id: ID!, $at: DateTime!) { chooseTime(id: $id, at: $at) { ${problem} ${seen} } }`;
    expect(await ask(company.client, choose, { id, at: second })).toMatchObject({
      meeting: { at: second, place: 'LAB’O' },
      proposedTimes: [],
      viewerCan: { callOffMeeting: true },
    });

    const callOff = `mutation ($id: ID!) { callOffMeeting(id: $id, note: "Une grippe.") { ${problem} ${seen} } }`;
    const calledOffMeeting = { at: second, by: 'solver', note: 'Une grippe.' };
    expect(await ask(holder.client, callOff, { id })).toMatchObject({ meeting: null, calledOffMeeting });
    expect(await timesOf(company)).toMatchObject({ calledOffMeeting });
    const url = `${product.url}/mises-en-relation/${id}/rendez-vous.ics`;
    expect((await fileOf(url, company.cookie)).status).toBe(404);

    // The same without signing in.
    await propose(company, second, first);
    const mail = (await mailsTo(product, holder.email)).find(({ subject }) =>
      subject.startsWith('Choisissez un moment'),
    );
    const link = linkIn(mail, 'rendez-vous');
    const page = await (await fetch(link)).text();
    expect(page).toContain(`value="${first}"`);
    expect(page).toMatch(/jeudi 3 décembre 2026 à 14\sh/);
    const pressed = await pressLink(product.url, link, {
      choice: first,
      day: '',
      time: '',
      place: 'LAB’O',
      link: '',
    });
    expect(pressed.status).toBe(200);
    expect(pressed.text).toMatch(/<title>C’est fixé\s:\sjeudi 3 décembre 2026 à 14\sh/);
    expect(pressed.text).not.toContain('proposition');
    // Its reader is not signed in, but still gets the file.
    const agenda = /href="([^"]*rendez-vous\.ics\?cle=[^"]+)"/.exec(pressed.text)?.[1] ?? '';
    const chosen = await eventIn(await fileOf(new URL(agenda, product.url).href));
    expect([chosen.uid, chosen.startDate.toJSDate()]).toEqual([id, new Date(first)]);
    for (const wrong of [agenda.slice(0, -1), agenda.replace(id, introducedOther)])
      expect((await fileOf(new URL(wrong, product.url).href)).status).toBe(404);
    expect(await timesOf(company)).toMatchObject({
      meeting: { at: first, place: 'LAB’O' },
      proposedTimes: [],
      calledOffMeeting: null,
    });
    // Once the meeting has moved, the address returns nothing.
    await meet(company, id, '2026-12-05T13:00:00.000Z');
    expect((await fileOf(new URL(agenda, product.url).href)).status).toBe(404);
  });

  it('is in nobody else’s calendar', async () => {
    const { id, company } = await pairs.twoWhoAccepted();
    await meet(company, id, '2026-12-03T13:00:00.000Z');
    const url = `${product.url}/mises-en-relation/${id}/rendez-vous.ics`;
    const bodies = new Set<string>();
    for (const [address, cookie] of [
      [url, undefined],
      [url, pairs.stranger.cookie],
      [url, company.cookie.replace(/.$/, '!')],
      [url.replace(id, 'rien'), company.cookie],
      [url.replace(id, '00000000-0000-7000-8000-000000000000'), company.cookie],
    ] as const) {
      const response = await fileOf(address, cookie);
      expect(response.status).toBe(404);
      bodies.add(await response.text());
    }
    expect(bodies.size).toBe(1);
    expect((await fetch(url, { method: 'POST', headers: { cookie: company.cookie } })).status).toBe(404);

    await ask(pairs.curator.client, withdraw, { id, input: { reason: 'party_unavailable' } });
    expect((await fileOf(url, company.cookie)).status).toBe(404);
    expect(await calendarOf(company, id)).toBeNull();
  });
});

describe('the mails about a meeting', () => {
  interface NoticeRead {
    unread: number;
    notices: { kind: string; title: string; readAt: string | null; link: string }[];
  }
  const textsFor = async ({ client }: Reader): Promise<NoticeRead> => {
    const { nodes } = await ask<{ nodes: NoticeRead['notices'] }>(
      client,
      '{ myNotices(first: 50) { nodes { kind title readAt link } } }',
    );
    return { unread: await ask<number>(client, '{ unreadNoticeCount }'), notices: nodes };
  };
  const titlesOf = async (who: Reader, about: string): Promise<string[]> =>
    (await textsFor(who)).notices
      .filter(({ kind, link }) => kind === 'meeting_planned' && link.endsWith(about))
      .map(({ title }) => title.split(/\s:\s/)[0] ?? '');
  const meet = (who: Reader, id: string, at: string) =>
    ask(who.client, planMeeting, { id, input: { at, place: 'LAB’O, Orléans' } });

  it('is one notice, however often it moves', async () => {
    const { id, company, holder } = await pairs.twoWhoAccepted();
    await meet(holder, id, '2026-12-03T13:00:00.000Z');
    await product.settled();
    expect(await titlesOf(company, id)).toEqual(['Un rendez-vous est fixé']);
    await meet(holder, id, '2026-12-04T09:30:00.000Z');
    await product.settled();
    for (const who of [company, holder]) expect(await titlesOf(who, id)).toEqual(['Un rendez-vous a changé']);
  });

  it('is read once the page is opened, or the message: the number falls', async () => {
    const { id, company, holder } = await pairs.twoWhoAccepted();
    await meet(holder, id, '2026-12-03T13:00:00.000Z');
    const write = `mutation ($id: ID!) { writeMessage(introductionId: $id, channel: parties, body: "Bonjour.") { ${problem} ... on Message { id } } }`;
    const { id: until } = await ask<{ id: string }>(holder.client, write, { id });
    await product.settled();
    const before = await textsFor(company);
    const ofMessage = ({ notices }: NoticeRead) => notices.find(({ kind }) => kind === 'message_written');
    expect(ofMessage(before)?.readAt).toBeNull();
    const read = `mutation ($id: ID!, $until: ID!) { markConversationRead(introductionId: $id, channel: parties, until: $until) { unread } }`;
    await ask(company.client, read, { id, until });
    await product.settled();
    const after = await textsFor(company);
    expect(ofMessage(after)?.readAt).not.toBeNull();
    expect(after.unread).toBe(before.unread - 1);
    expect((await textsFor(holder)).unread).toBeGreaterThan(0);

    const open = 'mutation ($link: String!) { markNoticesRead(link: $link) }';
    expect(await ask(company.client, open, { link: '/besoins/inconnu' })).toBe(0);
    await ask(company.client, open, { link: `/mises-en-relation/${id}` });
    const { notices } = await textsFor(company);
    expect(notices.filter(({ link, readAt }) => link.endsWith(id) && readAt === null)).toEqual([]);
  });
});
