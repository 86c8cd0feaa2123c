import { describe, expect, it } from '@jest/globals';
import { ask, linkIn, mailsTo, type Outcome, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { type Introduced, IntroducedPairs, type Reader } from './introduced-pairs.js';

const start = new Date('2026-12-01T09:00:00.000Z');
const product = bootProduct({ now: start });
mailedAtOnce(product);
const pairs = new IntroducedPairs(product, start);

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const change = (name: string, input: string): string =>
  `mutation ($id: ID!, $input: ${input}!) { ${name}(id: $id, input: $input) {
    ${problem} ... on Introduction { state summary } } }`;
const planMeeting = change('planMeeting', 'MeetingInput');
const markMet = change('markIntroductionMet', 'MetInput');
const conclude = change('concludeIntroduction', 'OutcomeInput');
const answer = `mutation ($id: ID!, $input: FollowUpAnswerInput!) { answerFollowUp(id: $id, input: $input) {
  ${problem} ... on FollowUp { introduction { state } } } }`;

interface Seen {
  state: string;
  summary: string;
  accordingTo: string | null;
  outcome: string | null;
  meeting: { at: string } | null;
  need: { progressIntroduction: { id: string; summary: string } | null };
  followUps: { id: string; step: number; happened: boolean | null; viewerCan: { answer: boolean } }[];
}
const seenBy = ({ client }: Reader, id: string): Promise<Seen> =>
  ask(
    client,
    `query ($id: ID!) { introduction(id: $id) { state summary accordingTo outcome meeting { at }
      need { progressIntroduction { id summary } } followUps { id step happened viewerCan { answer } } } }`,
    { id },
  );
const questionTo = async (who: Reader, id: string): Promise<string> => {
  const open = (await seenBy(who, id)).followUps.find(({ viewerCan }) => viewerCan.answer);
  if (open === undefined) throw new Error('This side may not answer.');
  return open.id;
};
const says = async (who: Reader, id: string, outcome: string | null, note = ''): Promise<Outcome> => {
  const input = { happened: outcome !== null, outcome, note };
  const answered = await ask<Outcome>(who.client, answer, { id: await questionTo(who, id), input });
  await product.settled();
  return answered;
};
const meets = async (who: Reader, id: string, input: object = {}): Promise<Outcome> => {
  const answered = await ask<Outcome>(who.client, markMet, { id, input: { on: '2026-12-01', ...input } });
  await product.settled();
  return answered;
};
/** Whose turn it is for a reader, by the list. */
const turnOf = async ({ client }: Reader, id: string): Promise<string | undefined> => {
  for (const turn of ['mine', 'theirs', 'meeting', 'over']) {
    const { nodes } = await ask<{ nodes: { id: string }[] }>(
      client,
      `{ myIntroductionsByTurn(turn: ${turn}, first: 50) { nodes { id } } }`,
    );
    if (nodes.some((each) => each.id === id)) return turn;
  }
  return undefined;
};
interface Notice {
  kind: string;
  title: string;
  body: string;
}
const noticesOf = async ({ client }: Reader, id: string): Promise<Notice[]> =>
  (
    await ask<{ nodes: (Notice & { introduction: { id: string } | null })[] }>(
      client,
      '{ myNotices(first: 100) { nodes { kind title body introduction { id } } } }',
    )
  ).nodes.filter(({ introduction }) => introduction?.id === id);
const mailsAbout = async ({ email }: Reader, heading: string) =>
  (await mailsTo(product, email)).filter(({ subject }) => subject.startsWith(heading));

const APPOINTMENT = '2026-12-03T09:00:00.000Z';
async function twoWhoWillMeet(): Promise<Introduced> {
  const introduced = await pairs.twoWhoAccepted();
  const input = { at: APPOINTMENT, place: 'LAB’O, Orléans' };
  await ask(introduced.company.client, planMeeting, { id: introduced.id, input });
  return introduced;
}

describe('a side that says they have met', () => {
  it('is asked to confirm it while a meeting lies ahead', async () => {
    const { id, holder } = await twoWhoWillMeet();
    expect(await meets(holder, id)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'despiteMeeting', rule: 'meeting_ahead' }],
    });
    expect(await seenBy(holder, id)).toMatchObject({
      state: 'accepted',
      summary: expect.stringMatching(/^Rendez-vous fixé : jeudi 3 décembre 2026 à 10\sh/),
    });
    expect(await meets(holder, id, { despiteMeeting: true })).toMatchObject({ state: 'met' });
  });

  it('takes the meeting that lay ahead out of both calendars, and its notice with it', async () => {
    const { id, company, holder } = await twoWhoWillMeet();
    await product.settled();
    const isArranged = ({ kind }: { kind: string }) => kind === 'meeting_planned';
    expect((await noticesOf(company, id)).filter(isArranged)).toHaveLength(1);
    await meets(holder, id, { despiteMeeting: true });
    await product.settled();
    for (const who of [company, holder]) {
      const [mail] = await mailsAbout(who, 'Un rendez-vous est annulé');
      expect(onOneLine(mail?.text ?? '')).toMatch(/ous vous êtes rencontrés avant/);
      const file = mail?.files.find(({ name }) => name === 'rendez-vous.ics')?.content ?? '';
      expect(file).toContain('METHOD:CANCEL');
      expect((await noticesOf(who, id)).filter(isArranged)).toEqual([]);
    }
  });

  it('leaves the other its own six answers, and every page and mail says the same', async () => {
    const { id, company, holder } = await twoWhoWillMeet();
    const solver = `« Nuit Sereine ${pairs.made} »`;
    await meets(holder, id, { despiteMeeting: true });
    const met = `D’après ${solver}, vous vous êtes rencontrés le 1er décembre 2026.`;
    expect(onOneLine((await seenBy(company, id)).summary)).toBe(met);
    await says(holder, id, 'pilot', 'Trois logements équipés.');

    const summary = `D’après ${solver}, votre rencontre a abouti.`;
    const seen = await seenBy(company, id);
    expect(onOneLine(seen.summary)).toBe(summary);
    expect(seen.need.progressIntroduction).toEqual({ id, summary: seen.summary });
    expect(seen).toMatchObject({ state: 'succeeded', accordingTo: 'solver', outcome: null });
    expect([await turnOf(company, id), await turnOf(holder, id)]).toEqual(['mine', 'over']);
    const notices = await noticesOf(company, id);
    const answered = notices.filter(({ kind }) =>
      ['introduction_met', 'introduction_concluded'].includes(kind),
    );
    expect(answered.map(({ body }) => onOneLine(body))).toEqual([summary, summary]);
    // The start-up reads that the other has not reported it.
    expect(onOneLine((await seenBy(holder, id)).summary)).toBe(
      `Votre rencontre a abouti. Mains ${pairs.made} ne l’a pas encore confirmé.`,
    );

    const [mail, ...more] = await mailsAbout(company, 'Une rencontre à confirmer');
    expect(more).toEqual([]);
    expect(onOneLine(mail?.text ?? '')).toContain(met);
    const link = linkIn(mail, 'suivi');
    const page = await (await fetch(link)).text();
    expect(page.match(/<input type="radio" name="answer"/g)).toHaveLength(6);
    expect(page).toContain('Si vous répondez que vous ne vous êtes pas rencontrés');
    expect((await pressLink(product.url, link, { answer: 'contract', note: '' })).status).toBe(200);
    for (const who of [company, holder]) {
      expect(await seenBy(who, id)).toMatchObject({
        summary: 'Votre rencontre a abouti.',
        accordingTo: null,
        outcome: null,
      });
    }
    expect(await turnOf(company, id)).toBe('over');
    // Only the side itself and OVLT may read the answers.
    const everything = JSON.stringify([await noticesOf(company, id), await mailsTo(product, company.email)]);
    expect(everything).not.toMatch(/mené à|Trois logements/);
    expect(await seenBy(pairs.curator, id)).toMatchObject({ outcome: 'contract' });
  });

  it('alone is believed of neither: the other denies it, and both answers stand', async () => {
    const { id, company, holder } = await twoWhoWillMeet();
    await meets(holder, id, { despiteMeeting: true });
    await says(company, id, null);
    expect(onOneLine((await seenBy(company, id)).summary)).toBe(
      `D’après « Nuit Sereine ${pairs.made} », vous vous êtes rencontrés le 1er décembre 2026. Vous avez répondu que non. Vos réponses diffèrent : OVLT lit les deux.`,
    );
    expect(await seenBy(holder, id)).toMatchObject({ state: 'met', accordingTo: 'solver' });
    // The start-up reads that the answers differ, but not the other's answer. OVLT reads it.
    expect(onOneLine((await seenBy(holder, id)).summary)).toBe(
      'Vous vous êtes rencontrés le 1er décembre 2026. Vos réponses diffèrent : OVLT lit les deux.',
    );
    expect(onOneLine((await seenBy(pairs.curator, id)).summary)).toBe(
      `D’après « Nuit Sereine ${pairs.made} », la rencontre a eu lieu le 1er décembre 2026. Mains ${pairs.made} répond autrement.`,
    );
    expect(
      (await seenBy(pairs.curator, id)).followUps.filter(({ happened }) => happened === false),
    ).toHaveLength(1);
    // The start-up agrees that they have not met, and they may arrange another meeting.
    await says(holder, id, null);
    for (const who of [company, holder])
      expect(await seenBy(who, id)).toMatchObject({
        state: 'accepted',
        meeting: null,
        followUps: [],
      });
    product.clock.set(new Date('2026-12-03T12:00:00.000Z'));
    expect(await meets(company, id, { on: '2026-12-03' })).toMatchObject({ state: 'met' });
    expect((await seenBy(holder, id)).followUps).toHaveLength(3);
    product.clock.set(start);
  });

  it('takes it back while nobody else has said so', async () => {
    const { id, company, holder } = await pairs.twoWhoAccepted();
    await meets(company, id);
    await says(company, id, null);
    expect(await seenBy(holder, id)).toMatchObject({ state: 'accepted', followUps: [] });
  });
});

it('shows the parties no more of a curator’s note than whether it led to something', async () => {
  const { id, company, holder } = await pairs.twoWhoAccepted();
  await meets(company, id);
  await ask(pairs.curator.client, conclude, { id, input: { outcome: 'hired', note: 'Bravo à vous deux.' } });
  await product.settled();
  for (const who of [company, holder]) {
    const [mail] = await mailsAbout(who, 'Ce qu’a donné votre rencontre');
    const text = onOneLine(mail?.text ?? '');
    expect(text).toContain('Votre rencontre a abouti.');
    expect(text).toContain('Bravo à vous deux.');
    expect(text).not.toContain('embauche');
    expect(await seenBy(who, id)).toMatchObject({ outcome: null, summary: 'Votre rencontre a abouti.' });
  }
});
