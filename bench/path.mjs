// From an empty folder to "a need is posted, matched and notified": time, memory and number of requests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findRunningPostgres } from '@passerelle/database';
import { transformFile } from '@swc/core';
import autocannon from 'autocannon';
import pg from 'pg';
import { client, demoAccounts, memoryOfTree, signIn, startProduct } from './product.mjs';
import { print, quantile, rounded } from './measuring.mjs';

const PAGE = `query Page { publishedNeeds(first: 50) { nodes {
  id state title description publishedAt tags { id label reference facet } organisation { id name kind } } } }`;
const STOCK_PAGE = (field) => `query Page { ${field}(first: 50) {
  id state title description publishedAt tags { id label slug facet } organisation { id name kind } } }`;

/** Fewer than one person may request in a minute. */
const previews = 80;

/** npm run bench -- path [--solvers FILE] [--needs N] [--seconds N] [--rounds N] */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      solvers: { type: 'string' },
      needs: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const port = 3900;
  let product = await startProduct(folder, port);
  try {
    print({ measure: 'boot', folder: 'empty', ms: Math.round(product.bootMs) });
    await product.stop();
    product = await startProduct(folder, port);
    print({ measure: 'boot', folder: 'existing', ms: Math.round(product.bootMs) });

    const database = new pg.Client({
      connectionString: (await findRunningPostgres(path.join(folder, 'postgres'))).url('passerelle'),
    });
    await database.connect();
    try {
      await settled(database);
      print({ measure: 'memory at rest', mb: memoryOfTree(product.pid) });
      if (values.solvers !== undefined) await importSolvers(folder, values.solvers, database);
      print({ measure: 'memory after the import', mb: memoryOfTree(product.pid) });
      await preview(product.url, folder);
      await publishToNotice(product.url, folder, Number(values.needs), database);
      await settled(database);
      await compareRequests(product.url, folder, Number(values.rounds), Number(values.seconds));
    } finally {
      await database.end();
    }
  } finally {
    await product.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Waits until no delivery is pending any more. */
async function settled(database) {
  for (;;) {
    const { rows } = await database.query(
      `SELECT (SELECT count(*) FROM delivery WHERE state = 'pending') + (SELECT count(*) FROM event WHERE dispatched_at IS NULL) AS pending`,
    );
    if (Number(rows[0].pending) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function importSolvers(dataDir, file, database) {
  const begun = performance.now();
  const cli = spawn(process.execPath, ['scripts/cli.mjs', 'import', 'solvers', file], {
    env: { ...process.env, DATA_DIR: dataDir, UNDO_SECONDS: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  cli.stdout.on('data', (chunk) => (output += chunk));
  await once(cli, 'close');
  const importMs = performance.now() - begun;
  await settled(database);
  const { rejected, ...summary } = JSON.parse(output);
  print({
    measure: 'import',
    ...summary,
    rejected: rejected.length,
    ms: Math.round(importMs),
    matchedAfterMs: Math.round(performance.now() - begun),
  });
}

/** The waiting time of the author of a need for the list of possible answers, at each pause in typing. */
async function preview(url, dataDir) {
  const company = demoAccounts(dataDir).find(({ role }) => role === 'company');
  const owner = client(url, await signIn(url, company));
  const organisationId = await organisationOf(owner);
  const times = [];
  for (let i = 0; i < previews; i++) {
    const begun = performance.now();
    const { matchPreview } = await owner(
      `query ($organisationId: ID, $input: NeedInput!) { matchPreview(organisationId: $organisationId, input: $input) {
        ... on MatchPreview { solverCount best { kind sharedWords } suggestedTags { moreSolvers tag { label } } }
        ... on Problem { message } } }`,
      { organisationId, input: needNumber(i) },
    );
    if (matchPreview.message !== undefined) throw new Error(matchPreview.message);
    times.push(performance.now() - begun);
  }
  print({
    measure: 'preview',
    p50Ms: rounded(quantile(times, 0.5)),
    p95Ms: rounded(quantile(times, 0.95)),
    firstMs: rounded(times[0]),
  });
}

async function organisationOf(owner) {
  const { me } = await owner(`{ me { memberships { organisation { id } } } }`);
  return me.memberships[0].organisation.id;
}

/** Publishes needs one after the other. The time runs from the request to the last of its notices. */
async function publishToNotice(url, dataDir, count, database) {
  const accounts = demoAccounts(dataDir);
  const owner = client(
    url,
    await signIn(
      url,
      accounts.find(({ role }) => role === 'company'),
    ),
  );
  const curator = client(
    url,
    await signIn(
      url,
      accounts.find(({ role }) => role === 'curator'),
    ),
  );
  const organisationId = await organisationOf(owner);
  const times = [];
  let notices = 0;
  for (let i = 0; i < count; i++) {
    const { draftNeed } = await owner(
      `mutation ($organisationId: ID!, $input: NeedInput!) { draftNeed(organisationId: $organisationId, input: $input) { ... on Need { id } ... on Problem { message } } }`,
      { organisationId, input: needNumber(i) },
    );
    const { submitNeed } = await owner(
      `mutation ($id: ID!) { submitNeed(id: $id) { ... on Need { version } ... on Problem { message } } }`,
      { id: draftNeed.id },
    );
    await settled(database);
    const begun = Date.now();
    await curator(
      `mutation ($id: ID!, $version: Int!) { publishNeed(id: $id, version: $version) { ... on Need { id } ... on Problem { message } } }`,
      { id: draftNeed.id, version: submitNeed.version },
    );
    await settled(database);
    const { rows } = await database.query(
      `SELECT count(*)::int AS notices, max(notice.created_at) AS last FROM notice WHERE notice.created_at >= $1`,
      [new Date(begun)],
    );
    notices += rows[0].notices;
    if (rows[0].last !== null) times.push(rows[0].last.getTime() - begun);
  }
  print({
    measure: 'publish to last notice',
    needs: count,
    notices,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  });
}

const subjects = [
  [
    'une alerte de chute discrète',
    'Nos aides à domicile découvrent les chutes trop tard. Nous cherchons un capteur simple, sans caméra, qui prévienne la famille et notre astreinte.',
    'theme:silver-economie',
  ],
  [
    'une formation courte aux transferts',
    'Nos salariés se blessent en aidant les personnes à se lever. Nous cherchons une formation courte aux gestes et postures, sur le terrain.',
    'theme:formation-recrutement',
  ],
  [
    'un planning qui évite les trajets inutiles',
    'Nos intervenants passent une heure par jour sur la route. Nous cherchons un outil qui organise les tournées et tienne compte des absences.',
    'theme:formation-recrutement',
  ],
  [
    'des visites contre l’isolement',
    'Des bénéficiaires ne voient personne d’autre que nous. Nous cherchons une idée pour créer du lien entre voisins, à petit budget.',
    'theme:silver-economie',
  ],
];

function needNumber(i) {
  const [title, description, tag] = subjects[i % subjects.length];
  return {
    title: `Trouver ${title} (${i + 1})`,
    description,
    tags: [tag],
    territories: ['epci:244500468'],
    wantedKinds: [],
    acceptsRemote: true,
    confidential: false,
    neededBy: null,
  };
}

/**
 * The same page of 50 needs, requested in turns from the product, by a signed-in reader, and from a stock server.
 * `documented` finds relations by field resolvers, as in Nest’s documentation. `careful` fetches them with the list.
 */
async function compareRequests(url, dataDir, rounds, seconds) {
  const accounts = demoAccounts(dataDir);
  const cookie = await signIn(
    url,
    accounts.find(({ role }) => role === 'curator'),
  );
  const stock = await startStockServer(dataDir);
  const ours = { url: `${url}/graphql`, query: PAGE, headers: { cookie } };
  const stockUrl = `http://127.0.0.1:${stock.port}/graphql`;
  const rivals = {
    passerelle: ours,
    documented: { url: stockUrl, query: STOCK_PAGE('documentedNeeds'), headers: {} },
    careful: { url: stockUrl, query: STOCK_PAGE('publishedNeeds'), headers: {} },
  };
  const results = { passerelle: [], documented: [], careful: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, rival] of Object.entries(rivals)) results[name].push(await fire(rival, seconds));
    }
  } finally {
    await stock.stop();
  }
  const median = (name, key) =>
    rounded(
      quantile(
        results[name].map((result) => result[key]),
        0.5,
      ),
    );
  const figures = (name) => ({
    requestsPerSecond: median(name, 'requestsPerSecond'),
    p99Ms: median(name, 'p99Ms'),
  });
  const ratio = (name) =>
    Math.round((100 * median('passerelle', 'requestsPerSecond')) / median(name, 'requestsPerSecond')) / 100;
  print({
    measure: 'page of 50 needs',
    passerelle: figures('passerelle'),
    documented: figures('documented'),
    careful: figures('careful'),
    ratioToDocumented: ratio('documented'),
    ratioToCareful: ratio('careful'),
  });
}

async function fire({ url, query, headers }, seconds) {
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    connections: 20,
    duration: seconds,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests to ${url} failed.`);
  return { requestsPerSecond: requests.average, p99Ms: latency.p99 };
}

async function startStockServer(dataDir) {
  const { code } = await transformFile('bench/stock-server.ts', { configFile: '.swcrc', sourceMaps: false });
  // Beside the source, so that it finds the same packages.
  const compiled = path.resolve('bench/dist/stock-server.mjs');
  fs.mkdirSync(path.dirname(compiled), { recursive: true });
  fs.writeFileSync(compiled, code);
  const port = 3950;
  const running = await findRunningPostgres(path.join(dataDir, 'postgres'));
  const child = spawn(process.execPath, [compiled], {
    env: {
      ...process.env,
      UNDO_SECONDS: '0',
      DATABASE_URL: running.url('passerelle'),
      PORT: String(port),
      NODE_ENV: 'production',
      SECOND_FACTOR: 'no',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    exited.then(() => Promise.reject(new Error('The stock server did not start.'))),
  ]);
  return {
    port,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
