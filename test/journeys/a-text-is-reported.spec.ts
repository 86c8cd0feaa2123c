import { beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { countStatements } from '@passerelle/harness';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Introduction, IntroductionMessage, Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Solver } from '@passerelle/solvers';

const product = bootProduct();

interface Report extends Outcome {
  id: string;
  state: string;
  text: string;
  reporter: { name: string } | null;
}
const shown = `id kind contentId text reason comment state note reporter { name } author { name }
  organisation { name } solver { name } need { title } viewerCan { settle }`;
const report = `mutation ($input: ReportContentInput!) {
  reportContent(input: $input) { ${problem} ... on LimitReached { retryAfterSeconds } ... on ContentReport { ${shown} } } }`;
const settle = (name: string): string => `mutation ($id: ID!, $note: String! = "") {
  ${name}(id: $id, note: $note) { ${problem} ... on ContentReport { ${shown} } } }`;
const queue = `query ($state: ContentReportState! = open) {
  contentReports(first: 100, state: $state) { nodes { ${shown} } } }`;
const mine = `{ myContentReports(first: 100) { nodes { id state note reporter { name } author { name } } } }`;
const one = `query ($id: ID!) { contentReport(id: $id) { id reporter { name } } }`;
const log = `query ($id: ID!) { auditLogOfContentReport(reportId: $id) { nodes { action person { name } } } }`;
const notices = '{ myNotices(first: 100) { nodes { kind title body link } } }';

let curator: GraphqlClient;
let other: GraphqlClient;
let reader: GraphqlClient;
let company: Company;
let needId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  other = await product.as('oscar@ovlt.example', 'curator');
  reader = await product.as('lina@univ-orleans.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

const reported = (
  client: GraphqlClient,
  kind: string,
  contentId: string,
  fields: Record<string, string> = {},
): Promise<Report> => ask(client, report, { input: { kind, contentId, reason: 'misleading', ...fields } });
const waiting = async (client: GraphqlClient): Promise<Report[]> =>
  (await ask<{ nodes: Report[] }>(client, queue)).nodes;
const notified = async (client: GraphqlClient, kind: string): Promise<unknown[]> => {
  await product.settled();
  const { nodes } = await ask<{ nodes: { kind: string }[] }>(client, notices);
  return nodes.filter((notice) => notice.kind === kind);
};
const student = async (name: string): Promise<{ client: GraphqlClient; id: string; ideaId: string }> => {
  const client = await product.as(`${newId()}@univ-orleans.example`);
  const { id } = await ask<{ id: string }>(
    client,
    `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
    {
      input: {
        name,
        headline: 'Connectez-vous sur passerelle-ovlt.example.com',
        description: 'Une description assez longue pour que le profil soit montré à tout le monde.',
        tags: ['theme:silver-economie'],
        territories: ['region:24'],
      },
    },
  );
  const { ideas } = await ask<{ ideas: { id: string }[] }>(
    client,
    `mutation ($id: ID!) { addIdea(solverId: $id, input: { title: "Une idée" }) { ${problem} ... on Solver { ideas { id } } } }`,
    { id },
  );
  return { client, id, ideaId: ideas[0]?.id ?? '' };
};
/** An introduction of the solver to the need: both have accepted, so they write to each other. */
const acceptedByBoth = async (solverId: string): Promise<string> => {
  const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
  const { id } = await anIntroduction(product.database, {
    needId,
    solverId,
    state: 'accepted',
    companyReply: accepted(),
    solverReply: accepted(),
  });
  return id;
};

describe('a reader of a harmful text', () => {
  it('reports it, learns what became of it, and nobody but curators learns who did', async () => {
    const author = await student('Faux Officiel');
    const made = await reported(reader, 'solver', author.id, { comment: 'L’adresse est fausse.' });
    expect(made).toMatchObject({ state: 'open', viewerCan: { settle: false }, author: null, solver: null });
    // A repetition is the same report. Others may report it too.
    expect(await reported(reader, 'solver', author.id)).toMatchObject({ id: made.id });
    const second = await reported(company.member, 'solver', author.id, { reason: 'advertising' });

    const seen = (await waiting(curator)).filter(({ text }) => text.includes('Faux Officiel'));
    expect(seen).toMatchObject([
      {
        id: made.id,
        text: expect.stringContaining('passerelle-ovlt.example.com'),
        comment: 'L’adresse est fausse.',
        reporter: {},
        author: {},
        solver: { name: 'Faux Officiel' },
        viewerCan: { settle: true },
      },
      { id: second.id, reason: 'advertising' },
    ]);
    expect(seen.every(({ reporter }) => reporter !== null)).toBe(true);
    // One item to read, and no mail.
    expect(await notified(curator, 'content_reported')).toMatchObject([
      {
        title: expect.stringContaining('Un texte est signalé\u00a0: Faux Officiel'),
        link: `/signalements/${made.id}`,
      },
    ]);
    expect(JSON.stringify(await notified(curator, 'content_reported'))).not.toContain('ovlt.example');
    expect(product.mailbox.messages().filter(({ subject }) => subject.includes('signal'))).toEqual([]);

    for (const client of [author.client, company.member])
      expect(await refusal(client, one, { id: made.id })).toBe('NOT_FOUND');
    expect(await refusal(reader, queue)).toBe('FORBIDDEN');
    expect(await refusal(reader, settle('resolveContentReport'), { id: made.id })).toBe('FORBIDDEN');

    // The reported text stays in the report, with any later change by its author.
    await ask(
      author.client,
      `mutation ($id: ID!) { updateSolver(id: $id, input: { name: "Tout va bien", description: "Une description assez longue pour que le profil soit montré à tout le monde.", tags: ["theme:silver-economie"], territories: ["region:24"] }) { ${problem} } }`,
      { id: author.id },
    );
    expect(
      await ask(curator, settle('resolveContentReport'), { id: made.id, note: 'Profil masqué.' }),
    ).toMatchObject({
      __typename: 'ContentReport',
      state: 'resolved',
      text: expect.stringContaining('Faux Officiel'),
    });
    expect(
      (await waiting(curator)).filter(
        ({ contentId }: Report & { contentId?: string }) => contentId === author.id,
      ),
    ).toEqual([]);
    for (const [client, id] of [
      [reader, made.id],
      [company.member, second.id],
    ] as const) {
      expect(await notified(client, 'content_report_settled')).toMatchObject([
        {
          title: expect.stringContaining('Votre signalement a été examiné'),
          body: 'L’équipe d’OVLT a fait le nécessaire. Merci de l’avoir signalé. L’équipe précise\u00a0: «\u00a0Profil masqué.\u00a0»',
        },
      ]);
      expect(await ask(client, mine)).toMatchObject({ nodes: [{ id, state: 'resolved', author: null }] });
    }
    expect(await notified(author.client, 'content_report_settled')).toEqual([]);
    expect(await ask(other, settle('dismissContentReport'), { id: made.id })).toMatchObject({
      __typename: 'IllegalTransition',
      message: expect.stringMatching(/^Ce signalement a déjà été traité\. Dernière décision : nadia, /),
      from: 'resolved',
    });
    expect(await ask(curator, log, { id: made.id })).toMatchObject({
      nodes: [{ action: 'resolve' }, { action: 'report' }],
    });
    // It may be reported again.
    expect((await reported(reader, 'solver', author.id)).id).not.toBe(made.id);
  });

  it('reports each kind of text that they may see, and no other', async () => {
    const author = await student('Un étudiant');
    const { id: personId } = await ask<{ id: string }>(author.client, '{ me { id } }');
    const marked = await ask<{ id: string }>(
      author.client,
      `mutation ($n: ID!, $s: ID!) { markInterest(needId: $n, solverId: $s, message: "Écrivez-moi vite !") { ${problem} ... on Interest { id } } }`,
      { n: needId, s: author.id },
    );
    const visible = {
      need: needId,
      solver: author.id,
      idea: author.ideaId,
      organisation: company.id,
      person: personId,
    };
    for (const [kind, id] of Object.entries(visible))
      expect([kind, await reported(reader, kind, id)]).toMatchObject([kind, { kind, contentId: id }]);
    expect(await reported(company.member, 'interest', marked.id)).toMatchObject({
      text: 'Écrivez-moi vite !',
    });
    for (const kind of [...Object.keys(visible), 'interest', 'message'])
      expect([
        kind,
        await refusal(reader, report, { input: { kind, contentId: newId(), reason: 'illegal' } }),
      ]).toEqual([kind, 'NOT_FOUND']);
    expect(
      await refusal(reader, report, { input: { kind: 'interest', contentId: marked.id, reason: 'illegal' } }),
    ).toBe('NOT_FOUND');
    for (const [client, kind, id] of [
      [author.client, 'solver', author.id],
      [author.client, 'idea', author.ideaId],
      [company.member, 'need', needId],
    ] as const)
      expect(await reported(client, kind, id)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: 'contentId', rule: 'own' }],
      });
    expect(await reported(reader, 'need', needId, { reason: 'other' })).toMatchObject({
      fields: [{ field: 'comment', rule: 'comment_needed' }],
    });
    await ask(curator, `mutation ($id: ID!) { hideSolver(id: $id, reason: "Publicité") { ${problem} } }`, {
      id: author.id,
    });
    for (const [kind, id] of [
      ['solver', author.id],
      ['idea', author.ideaId],
    ])
      expect(
        await refusal(company.member, report, { input: { kind, contentId: id, reason: 'illegal' } }),
      ).toBe('NOT_FOUND');
  });

  it('hands over one message of a conversation that curators do not read', async () => {
    const author = await student('Un bavard');
    const introductionId = await acceptedByBoth(author.id);
    const written = (body: string): Promise<{ id: string }> =>
      ask(
        author.client,
        `mutation ($id: ID!, $body: String!) { writeMessage(introductionId: $id, channel: parties, body: $body) { ${problem} ... on Message { id } } }`,
        { id: introductionId, body },
      );
    const bad = await written('Payez d’abord ici.');
    await written('Un mot entre nous.');
    expect(
      await refusal(curator, report, { input: { kind: 'message', contentId: bad.id, reason: 'misleading' } }),
    ).toBe('NOT_FOUND');
    await reported(company.member, 'message', bad.id);
    const inQueue = JSON.stringify(await waiting(curator));
    expect(inQueue).toContain('Payez d’abord ici.');
    expect(inQueue).not.toContain('Un mot entre nous.');
    const { manager } = product.database;
    expect(await manager.countBy(IntroductionMessage, { introductionId })).toBe(2);
    expect(await manager.existsBy(Introduction, { id: introductionId, state: 'accepted' })).toBe(true);
  });

  it('is unknown to a curator who belongs to the organisation that wrote the message', async () => {
    const author = await student('Une étudiante');
    const introductionId = await acceptedByBoth(author.id);
    const { id } = await ask<{ id: string }>(
      company.member,
      `mutation ($id: ID!) { writeMessage(introductionId: $id, channel: parties, body: "Travaillez sans être payée.") { ${problem} ... on Message { id } } }`,
      { id: introductionId },
    );
    const made = await reported(author.client, 'message', id);
    const colleague = await product.as('colette@ovlt.example', 'curator');
    await product.database.manager.insert(Membership, {
      organisationId: company.id,
      personId: (await ask<{ id: string }>(colleague, '{ me { id } }')).id,
      role: 'member',
      since: new Date(),
    });
    expect(JSON.stringify(await waiting(colleague))).not.toContain('Travaillez sans être payée.');
    expect(await refusal(colleague, one, { id: made.id })).toBe('NOT_FOUND');
    expect(JSON.stringify(await notified(colleague, 'content_reported'))).not.toContain(made.id);
    expect(await waiting(other)).toContainEqual(
      expect.objectContaining({ id: made.id, organisation: { name: 'Mains Tendues' } }),
    );
  });

  it.each(['solver', 'company'] as const)(
    'of the conversation of a %s with the curators is unknown to a curator who is the other party',
    async (channel) => {
      const author = await student('Un inventeur');
      const colleague = await product.as(`${newId()}@ovlt.example`, 'curator');
      const { id: personId } = await ask<{ id: string }>(colleague, '{ me { id } }');
      const { manager } = product.database;
      if (channel === 'solver') {
        const organisationId = company.id;
        await manager.insert(Membership, { organisationId, personId, role: 'member', since: new Date() });
      } else {
        await manager.update(Solver, { id: author.id }, { personId });
      }
      const { id: introductionId } = await anIntroduction(product.database, { needId, solverId: author.id });
      const body = `Ce que ${channel} ne dit qu’à OVLT.`;
      const { id } = await ask<{ id: string }>(
        channel === 'solver' ? author.client : company.member,
        `mutation ($id: ID!, $channel: Channel!, $body: String!) {
          writeMessage(introductionId: $id, channel: $channel, body: $body) { ${problem} ... on Message { id } } }`,
        { id: introductionId, channel, body },
      );
      const made = await reported(other, 'message', id);
      expect(JSON.stringify(await waiting(colleague))).not.toContain(body);
      expect(await refusal(colleague, one, { id: made.id })).toBe('NOT_FOUND');
      expect(await refusal(colleague, settle('dismissContentReport'), { id: made.id })).toBe('NOT_FOUND');
      expect(JSON.stringify(await notified(colleague, 'content_reported'))).not.toContain(made.id);
      expect((await waiting(curator)).map((each) => each.id)).toContain(made.id);
    },
  );

  it('reports twenty a day and no more, and a refused one is not kept', async () => {
    const eager = await product.as('zoe@univ-orleans.example');
    const { manager } = product.database;
    const ids = await Promise.all(
      Array.from({ length: 21 }, async (_, i) => {
        const id = newId();
        await manager.query(
          `INSERT INTO person (id, name, email, email_verified) VALUES ($1, 'Nom', $2, true)`,
          [id, `p${i}@eager.example`],
        );
        return id;
      }),
    );
    const outcomes = await Promise.all(ids.map((id) => reported(eager, 'person', id)));
    expect(outcomes.filter(({ __typename }) => __typename === 'ContentReport')).toHaveLength(20);
    expect(outcomes.filter(({ __typename }) => __typename === 'LimitReached')).toMatchObject([
      {
        message: expect.stringContaining('20 signalements en un jour'),
        retryAfterSeconds: expect.any(Number),
      },
    ]);
    expect((await ask<{ nodes: unknown[] }>(eager, mine)).nodes).toHaveLength(20);
  });
});

describe('the queue of curators', () => {
  it('hides from a curator who has reported their own', async () => {
    const { id: curatorId } = await ask<{ id: string }>(other, '{ me { id } }');
    const { id } = await reported(reader, 'person', curatorId);
    expect((await waiting(other)).map((each) => each.id)).not.toContain(id);
    expect(await refusal(other, one, { id })).toBe('NOT_FOUND');
    expect(await refusal(other, settle('dismissContentReport'), { id })).toBe('NOT_FOUND');
    expect(JSON.stringify(await notified(other, 'content_reported'))).not.toContain(id);
    expect((await waiting(curator)).map((each) => each.id)).toContain(id);
  });

  it('costs as many statements for many reports as for one', async () => {
    await waiting(curator);
    const { result, statements } = await countStatements(product.database.dataSource, () => waiting(curator));
    expect(result.length).toBeGreaterThan(10);
    // The reader; the page; people, organisations, profiles, needs.
    expect(statements.length).toBeLessThanOrEqual(7);
  });
});
