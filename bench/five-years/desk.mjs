// The waiting time of a curator for each list of the desk after five years of a busy region, over HTTP.
import { parseArgs } from 'node:util';
import { withBusyRegion } from './busy-region.mjs';
import { print, quantile, rounded } from '../measuring.mjs';

/** The number of pages of twenty before the deep page. */
const DEEP = 50;
const WARM_UP = 20;

const need = `id title description state publishedAt submittedAt organisation { id name } tags { id label facet }
  territories { name } viewerCan { publish }`;
const party = `id name headline tags { id label }`;
const introduction = `id state proposedAt replyDueOn lapsesOn need { id title } company { id name } solver { ${party} }
  companyReply { answer } solverReply { answer } viewerCan { withdraw }`;

const deskRow = `id queue title company { id name } since why dueOn need { id title } solver { id name }
  assignedTo { id name } snoozedUntil`;
const deskQueueNames = [
  'to_moderate',
  'to_introduce',
  'wants_to_answer',
  'wants_to_meet',
  'about_to_lapse',
  'without_solver',
  'silent',
  'out_of_reach',
  'at_cap',
  'dismissed',
  'sought_in_vain',
];

/** The requests of the screen of each list. */
const queries = {
  needsToModerate: { nodes: need },
  needsWithoutCredibleSolver: { nodes: `${need} progress` },
  introductionsAboutToLapse: { nodes: introduction, deepOnly: 'withinDays: 60' },
  silentParties: { nodes: `side unanswered since company { id name } solver { ${party} }` },
  interestsWaiting: {
    nodes: `id message markedAt need { id title } solver { ${party} } viewerCan { decline }`,
  },
  solversAtTheirCap: { nodes: `${party} monthlyCap introductionsLeft territories { name }` },
  introductions: { nodes: introduction },
  'introductions, half accepted': { nodes: introduction, args: 'filter: { halfAccepted: true }' },
  'introductions, without a meeting': { nodes: introduction, args: 'filter: { withoutMeeting: true }' },
  ...Object.fromEntries(
    deskQueueNames.flatMap((name) => [
      [`deskQueue, ${name}`, { nodes: deskRow, args: `name: ${name}` }],
      [`deskQueue, ${name}, mine`, { nodes: deskRow, args: `name: ${name}, assignedToMe: true` }],
    ]),
  ),
};
/** The request after each action of a curator: the next row, without a count. */
const nextRow = (name) => `query Next($after: String) {
  deskQueue(name: ${name}, first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${deskRow} } } }`;
/** All queues with their counts, as the desk opens. */
const wholeDesk = `query Desk { desk { name rows(first: 5) { totalCount nodes { ${deskRow} } } } }`;

/**
 * npm run bench -- desk [--needs N] [--solvers N] [--introductions N] [--interests N] [--rounds N] [--runs N]
 * [--explain]
 *
 * Figures are medians over the runs. The fastest answer is the one least disturbed by other work on the machine.
 * `--explain` writes PostgreSQL’s plan for each list to standard error.
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      needs: { type: 'string', default: '100000' },
      solvers: { type: 'string', default: '20000' },
      introductions: { type: 'string', default: '300000' },
      interests: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '200' },
      runs: { type: 'string', default: '3' },
      explain: { type: 'boolean' },
    },
  });
  const sizes = {
    needs: Number(values.needs),
    solvers: Number(values.solvers),
    introductions: Number(values.introductions),
    interests: Number(values.interests),
  };
  await withBusyRegion(sizes, (product) => measure(product, values));
}

async function measure({ ask, dataSource }, { rounds, runs, explain }) {
  const pages = [];
  for (const [name, { nodes, args = '', deepOnly = args }] of Object.entries(queries)) {
    const [field] = name.split(',');
    pages.push({ query: name, document: documentOf(field, nodes, args), after: null, pagesOn: 0 });
    const document = documentOf(field, nodes, deepOnly);
    const deep = { query: `${name}, deep`, document, ...(await turnPages(ask, document, field)) };
    if (deep.pagesOn > 0) pages.push(deep);
  }
  for (const name of deskQueueNames)
    pages.push({ query: `next row, ${name}`, document: nextRow(name), after: null, pagesOn: 0 });
  pages.push({ query: 'desk', document: wholeDesk, after: null, pagesOn: 0 });
  for (const { document, after } of pages) for (let i = 0; i < WARM_UP; i++) await ask(document, { after });

  const times = new Map(pages.map(({ query }) => [query, []]));
  for (let run = 0; run < Number(runs); run++) {
    const ofRun = new Map(pages.map(({ query }) => [query, []]));
    // In turns, so that other work of the machine slows all of them equally.
    for (let round = 0; round < Number(rounds); round++) {
      for (const { query, document, after } of pages) {
        const begun = performance.now();
        await ask(document, { after });
        ofRun.get(query).push(performance.now() - begun);
      }
    }
    for (const [query, values] of ofRun) times.get(query).push(values);
  }

  for (const { query, document, after, pagesOn } of pages) {
    const overRuns = (q) =>
      rounded(
        quantile(
          times.get(query).map((values) => quantile(values, q)),
          0.5,
        ),
      );
    const { result, statements } = await statementsOf(dataSource, () => ask(document, { after }));
    const { totalCount, nodes = Object.values(result)[0] } = Object.values(result)[0];
    print({
      query,
      p95Ms: overRuns(0.95),
      statements: statements.length,
      medianMs: overRuns(0.5),
      fastestMs: overRuns(0),
      rows: nodes.length,
      totalCount,
      pagesOn,
    });
    if (explain) await writePlans(dataSource, query, statements);
  }
}

const documentOf = (name, nodes, only) => `query Desk($after: String) {
  ${name}(first: 20, after: $after${only && `, ${only}`}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${nodes} } } }`;

/** The cursor of the deepest page of a list, up to the limit above. */
async function turnPages(ask, document, name) {
  let after = null;
  let pagesOn = 0;
  while (pagesOn < DEEP) {
    const { pageInfo } = (await ask(document, { after }))[name];
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
    pagesOn++;
  }
  return { after, pagesOn };
}

/** The statements of the data source during a request. */
async function statementsOf(dataSource, work) {
  const statements = [];
  const before = dataSource.logger;
  const silent = () => undefined;
  dataSource.logger = {
    logQuery: (statement, parameters) => statements.push({ statement, parameters }),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  try {
    return { result: await work(), statements };
  } finally {
    dataSource.logger = before;
  }
}

async function writePlans(dataSource, query, statements) {
  for (const { statement, parameters } of statements) {
    const plan = await dataSource.query(`EXPLAIN (ANALYZE, BUFFERS) ${statement}`, parameters);
    const lines = plan.map((row) => row['QUERY PLAN']);
    process.stderr.write(`-- ${query}\n${statement}\n${lines.join('\n')}\n\n`);
  }
}
