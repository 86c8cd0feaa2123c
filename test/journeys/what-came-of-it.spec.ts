import { describe, expect, it } from '@jest/globals';
import { ask, linkIn, mailsTo, type Outcome, problem, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { AskWhatCameOfMeetings } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Deliveries } from '@passerelle/jobs';
import { pressLink } from '@passerelle/links/testing';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { aNeed } from '@passerelle/needs/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { type Introduced, IntroducedPairs, type Reader } from './introduced-pairs.js';

const DAY = 24 * 3_600_000;
const start = new Date('2026-11-24T09:00:00.000Z');
const product = bootProduct({ now: start });
mailedAtOnce(product);
const pairs = new IntroducedPairs(product, start);

interface FollowUp extends Outcome {
  id: string;
  side: string;
  step: number;
  askedAt: string | null;
  happened: boolean | null;
  outcome: string | null;
  note: string | null;
  answeredBy: { name: string } | null;
  viewerCan: { answer: boolean };
  introduction: Seen;
}
interface Seen {
  state: string;
  outcome: string | null;
  outcomeNote: string | null;
  outcomeSource: string | null;
  calendarUrl: string | null;
  followUps: FollowUp[];
}
const followUp = 'id side step askedAt happened outcome note answeredBy { name } viewerCan { answer }';
const introductionOf = `query ($id: ID!) { introduction(id: $id) {
  state outcome outcomeNote outcomeSource calendarUrl followUps { ${followUp} } } }`;
const answer = `mutation ($id: ID!, $input: FollowUpAnswerInput!) { answerFollowUp(id: $id, input: $input) {
  ${problem} ... on FollowUp { ${followUp} introduction { state outcome outcomeSource followUps { ${followUp} } } } } }`;
const change = (name: string, input: string): string =>
  `mutation ($id: ID!${input && `, $input: ${input}!`}) { ${name}(id: $id${input && ', input: $input'}) {
    ${problem} ... on Introduction { state } } }`;
const markMet = change('markIntroductionMet', 'MetInput');
const conclude = change('concludeIntroduction', 'OutcomeInput');

async function twoWhoMet(): Promise<Introduced> {
  const introduced = await pairs.twoWhoAccepted();
  const input = { on: '2026-11-24' };
  const { state } = await ask<Seen>(introduced.company.client, markMet, { id: introduced.id, input });
  expect(state).toBe('met');
  return introduced;
}
const seenBy = ({ client }: Reader, id: string): Promise<Seen> => ask(client, introductionOf, { id });
const afterDays = async (days: number): Promise<void> => {
  product.clock.set(new Date(start.getTime() + days * DAY));
  await product.app.get(AskWhatCameOfMeetings).run();
  await product.settled();
};
const newsMails = async ({ email }: Reader): Promise<ReceivedMail[]> =>
  (await mailsTo(product, email)).filter(({ subject }) => subject.startsWith('Des nouvelles'));
const asked = async (who: Reader, id: string, step: number): Promise<FollowUp> => {
  const { followUps } = await seenBy(who, id);
  const found = followUps.find((each) => each.step === step);
  if (found === undefined) throw new Error(`There is no question after ${step} days.`);
  return found;
};

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('those who have met', () => {
  it('are asked by mail what came of it, and answer from the mail', async () => {
    const { id, title, company, holder } = await twoWhoMet();
    await afterDays(9);
    expect([await newsMails(company), await newsMails(holder)]).toEqual([[], []]);
    await afterDays(10);
    await afterDays(11);
    for (const who of [company, holder]) {
      const mails = await newsMails(who);
      // The mail contains the whole of a long title, and its subject the beginning.
      expect(mails.map(({ subject, text }) => [subject, text].map(onOneLine))).toEqual([
        [
          'Des nouvelles de votre rencontre : Repérer les chutes…',
          expect.stringContaining(`Des nouvelles de votre rencontre : ${title}`),
        ],
      ]);
    }

    const [mail] = await newsMails(holder);
    const link = linkIn(mail, 'suivi');
    for (let i = 0; i < 2; i++) {
      const page = await (await fetch(link)).text();
      expect(page).toContain(`Mains ${pairs.made}`);
      // Nothing is selected yet.
      expect(page.match(/<input type="radio" name="answer" value="\w+" required>/g)).toHaveLength(6);
    }
    expect(await seenBy(holder, id)).toMatchObject({ state: 'met', outcome: null });

    expect((await pressLink(product.url, link)).status).toBe(422);
    // The page with the tasks shows what each side alone has to answer.
    const toAnswer = async ({
      client,
    }: Reader): Promise<{ side: string; introduction: { state: string } }[]> =>
      (
        await ask<{ nodes: { side: string; introduction: { state: string } }[] }>(
          client,
          '{ followUpsToAnswer { nodes { side introduction { state } } } }',
        )
      ).nodes;
    expect(await toAnswer(holder)).toEqual([{ side: 'solver', introduction: { state: 'met' } }]);
    expect(await toAnswer(company)).toEqual([{ side: 'company', introduction: { state: 'met' } }]);
    for (const other of [pairs.stranger, pairs.curator]) expect(await toAnswer(other)).toEqual([]);

    const typed = { answer: 'pilot', note: 'Trois logements équipés.' };
    const pressed = await pressLink(product.url, link, typed);
    expect(pressed).toMatchObject({ status: 200, cookie: '' });
    expect((await pressLink(product.url, link, { answer: 'nothing' })).status).toBe(410);

    expect(await toAnswer(holder)).toEqual([]);
    expect(await toAnswer(company)).toHaveLength(1);

    // The other party reads that it led to something, but not the answer.
    const outcome = { state: 'succeeded', outcome: null, outcomeNote: null, outcomeSource: 'parties' };
    const byCompany = await seenBy(company, id);
    expect(byCompany).toMatchObject(outcome);
    expect(byCompany.followUps.map(({ side, happened }) => [side, happened])).toEqual(
      Array.from({ length: 3 }, () => ['company', null]),
    );
    expect(JSON.stringify(byCompany)).not.toContain('Trois logements');
    const byCurator = await seenBy(pairs.curator, id);
    expect(byCurator.followUps).toHaveLength(6);
    expect(byCurator.followUps.find(({ side, step }) => side === 'solver' && step === 10)).toMatchObject({
      outcome: 'pilot',
      note: 'Trois logements équipés.',
      answeredBy: { name: `karim${pairs.made}` },
      viewerCan: { answer: false },
    });
  });

  it('correct their answer in the product until they are asked again', async () => {
    const { id, company, holder } = await twoWhoMet();
    await afterDays(10);
    const first = await asked(company, id, 10);
    expect(first.viewerCan).toEqual({ answer: true });
    const input = { happened: true, outcome: 'hired' };
    const answered = await ask<FollowUp>(company.client, answer, { id: first.id, input });
    expect(answered).toMatchObject({
      __typename: 'FollowUp',
      outcome: 'hired',
      viewerCan: { answer: true },
      introduction: { state: 'succeeded', outcome: null, outcomeSource: 'parties' },
    });
    // The answer contains the new state.
    expect(answered.introduction.followUps[0]).toMatchObject({ step: 10, outcome: 'hired' });
    const corrected = { happened: true, outcome: 'trained' };
    await ask(company.client, answer, { id: first.id, input: corrected });
    expect(await seenBy(holder, id)).toMatchObject({ state: 'succeeded', outcome: null });
    expect(await seenBy(pairs.curator, id)).toMatchObject({ outcome: 'trained' });

    await afterDays(90);
    expect(await newsMails(company)).toHaveLength(2);
    expect((await asked(company, id, 10)).viewerCan).toEqual({ answer: false });
    expect(await ask(company.client, answer, { id: first.id, input })).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringContaining('Une question plus récente'),
    });
    expect(await seenBy(pairs.curator, id)).toMatchObject({ outcome: 'trained' });
  });

  it('say nothing that overwrites a curator', async () => {
    const { id, company, holder } = await twoWhoMet();
    await ask(pairs.curator.client, conclude, { id, input: { outcome: 'contract' } });
    // The curator has just introduced them.
    await afterDays(10);
    expect(await newsMails(company)).toEqual([]);
    await afterDays(90);
    for (const who of [company, holder]) {
      const [mail] = await newsMails(who);
      const link = linkIn(mail, 'suivi');
      expect((await pressLink(product.url, link, { answer: 'nothing' })).status).toBe(200);
    }
    expect(await seenBy(pairs.curator, id)).toMatchObject({
      state: 'succeeded',
      outcome: 'contract',
      outcomeSource: 'curator',
    });
  });

  it('make it fruitless together, and a success later', async () => {
    const { id, company, holder } = await twoWhoMet();
    await afterDays(90);
    const nothing = { happened: true, outcome: 'nothing' };
    for (const who of [company, holder]) {
      const { id: questionId } = await asked(who, id, 90);
      await ask(who.client, answer, { id: questionId, input: nothing });
    }
    expect(await seenBy(company, id)).toMatchObject({ state: 'fruitless', outcomeSource: 'parties' });
    await afterDays(365);
    const [, mail] = await newsMails(holder);
    expect((await pressLink(product.url, linkIn(mail, 'suivi'), { answer: 'hired' })).status).toBe(200);
    expect(await seenBy(company, id)).toMatchObject({ state: 'succeeded', outcome: null });
    expect(await seenBy(pairs.curator, id)).toMatchObject({ outcome: 'hired' });
    const { nodes } = await ask<{ nodes: { action: string }[] }>(
      pairs.curator.client,
      'query ($id: ID!) { auditLogOfIntroduction(introductionId: $id, first: 4) { nodes { action } } }',
      { id },
    );
    expect(nodes.map(({ action }) => action)).toContain('answerFollowUp');
  });

  it('get no mail about a question that was answered before it was sent', async () => {
    const { id, company, holder } = await twoWhoMet();
    await afterDays(10);
    const { id: questionId } = await asked(company, id, 10);
    const answered = await ask<FollowUp>(company.client, answer, {
      id: questionId,
      input: { happened: true, outcome: 'nothing' },
    });
    expect(answered).toMatchObject({ __typename: 'FollowUp', happened: true, outcome: 'nothing' });
    // As if the worker processed both mails only now.
    const { manager } = product.database;
    const [mails] = await manager.query<[{ mail_id: string }[], number]>(
      `UPDATE notice SET mailed_at = NULL WHERE kind = 'follow_up_asked' AND data ->> 'introductionId' = $1
       RETURNING mail_id`,
      [id],
    );
    const [events] = await manager.query<[{ id: string }[], number]>(
      'UPDATE event SET dispatched_at = NULL WHERE subject_id = ANY ($1) RETURNING id',
      [mails.map(({ mail_id }) => mail_id)],
    );
    expect(events).toHaveLength(2);
    await product.app.get(Deliveries).dispatch(events.map((event) => event.id));
    expect([(await newsMails(company)).length, (await newsMails(holder)).length]).toEqual([1, 2]);
    const notices = '{ myNotices(first: 100) { nodes { kind body link } } }';
    const { nodes } = await ask<{ nodes: { kind: string }[] }>(company.client, notices);
    expect(nodes.filter(({ kind }) => kind === 'follow_up_asked')).toEqual([
      { kind: 'follow_up_asked', body: 'Votre réponse est notée.', link: `/mises-en-relation/${id}` },
    ]);
  });

  it('answer for themselves alone', async () => {
    const { id, company, holder } = await twoWhoMet();
    await afterDays(10);
    const { id: questionId } = await asked(company, id, 10);
    const variables = { id: questionId, input: { happened: true, outcome: 'hired' } };
    expect(await refusal(holder.client, answer, variables)).toBe('NOT_FOUND');
    expect(await refusal(pairs.stranger.client, answer, variables)).toBe('NOT_FOUND');
    expect(await refusal(pairs.curator.client, answer, variables)).toBe('FORBIDDEN');
    expect(await refusal(product.anybody(), answer, variables)).toBe('UNAUTHENTICATED');
    expect(
      await ask(company.client, answer, { id: questionId, input: { happened: true, outcome: null } }),
    ).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'outcome', rule: 'outcome_needed' }] });
    expect(await seenBy(pairs.curator, id)).toMatchObject({ state: 'met', outcome: null });
  });
});

describe('how dependably somebody answers', () => {
  it('is for them and curators to know, from five cases on', async () => {
    const { id, company, holder, solverId } = await pairs.twoWhoAccepted();
    const ofSolver = 'query ($id: ID!) { solver(id: $id) { responsiveness } }';
    const ofCompany = 'query ($id: ID!) { organisation(id: $id) { responsiveness } }';
    const shares = async ({ client }: Reader): Promise<(number | null)[]> => [
      (await ask<{ responsiveness: number | null }>(client, ofSolver, { id: solverId })).responsiveness,
      (await ask<{ responsiveness: number | null }>(client, ofCompany, { id: company.id })).responsiveness,
    ];
    // One each, about the introduction that both have accepted.
    expect(await shares(pairs.curator)).toEqual([null, null]);
    for (let i = 0; i < 4; i++) {
      const need = await aNeed(product.database, { organisationId: company.id, state: 'published' });
      const reply = { at: start, personId: null, byMail: false, declineReason: null, declineNote: null };
      await anIntroduction(product.database, {
        needId: need.id,
        solverId,
        state: 'declined',
        companyReply: { ...reply, answer: 'accepted', inTime: i > 1 },
        solverReply: { ...reply, answer: 'declined', inTime: i > 0 },
        settledAt: start,
      });
    }
    expect(await shares(pairs.curator)).toEqual([0.8, 0.6]);
    expect(await shares(holder)).toEqual([0.8, null]);
    expect(await shares(company)).toEqual([null, 0.6]);
    expect(await shares(pairs.stranger)).toEqual([null, null]);
    product.clock.set(new Date(start.getTime() + 366 * DAY));
    expect(await shares(pairs.curator)).toEqual([null, null]);
    expect(await seenBy(pairs.curator, id)).toMatchObject({ state: 'accepted' });
  });
});
