// How soon the main pages appear and answer, on a phone’s processor and network, and how many pages the server
// renders a second.
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { cookiesIn, launchChromium } from '../../test/harness/src/servers/index.mjs';
import { client, withDemo } from '../product.mjs';
import { print, quantile, rounded } from '../measuring.mjs';

/** Milliseconds, and layout shift as browsers count it. */
const aims = { lcp: 1500, blocked: 100, shift: 0.02, press: 100 };
/** A phone of some years ago on a slow mobile network. */
const phone = { slowdown: 4, latency: 100, bytesPerSecond: (9 * 1_000_000) / 8 };
/** Kilobytes, as transferred, of the pages that work without an account. */
const mostOfPublicPage = 60;

/** Name, address and reader. */
const pages = ({ needId, otherNeedId }) => [
  ['front', '/'],
  ['sign-in', '/connexion'],
  ['help', '/aide'],
  ['write a need', '/besoins/nouveau'],
  ['home', '/accueil', 'company'],
  ['own needs', '/mes-besoins', 'company'],
  ['need, for its company', `/besoins/${needId}`, 'company'],
  ['need, for a solver', `/besoins/${otherNeedId}`, 'startup'],
  ['for me', '/pour-moi', 'startup'],
  ['needs', '/besoins?q=chute', 'startup'],
  ['profile', '/mon-profil', 'startup'],
  ['introductions', '/mises-en-relation', 'startup'],
];

/**
 * npm run bench -- web [--rounds N] [--seconds N] [--only NAME]
 *
 * Each page is opened that many times with an empty cache, and the median is printed. `pressMs`: the time until the
 * page shows the press; 0: less than a frame. Pages that do not exist are skipped.
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
    },
  });
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
  const browser = await launchChromium();
  try {
    await withDemo(async ({ url, cookieOf }) => {
      const readers = await signInAll(url, cookieOf);
      const wanted = pages(readers.found).filter(([name]) => name.includes(values.only));
      for (const [name, address, as] of wanted) {
        const cookie = readers.cookies[as];
        const answer = await fetch(url + address, { headers: readerOf(cookie) });
        if (answer.status !== 200 || !(await answer.text()).includes('id="app"')) {
          print({ measure: 'page', name, leftOut: `it is no page of the application (${answer.status})` });
          continue;
        }
        await measurePage(browser, { name, url, address, cookie, rounds });
        await measureServer({ name, url, address, cookie, seconds });
      }
      await measureSearch({ url, cookie: readers.cookies.startup, seconds });
    });
  } finally {
    await browser.close();
  }
}

async function signInAll(url, cookieOf) {
  const cookies = { company: await cookieOf('company'), startup: await cookieOf('startup') };
  const { myNeeds } = await client(
    url,
    cookies.company,
  )('{ myNeeds(states: [published], first: 1) { nodes { id } } }');
  const { publishedNeeds } = await client(
    url,
    cookies.startup,
  )('{ publishedNeeds(first: 1) { nodes { id } } }');
  return { cookies, found: { needId: myNeeds.nodes[0].id, otherNeedId: publishedNeeds.nodes[0].id } };
}

/** Opens a page that many times, with an empty cache. */
async function measurePage(browser, { name, url, address, cookie, rounds }) {
  const measured = [];
  for (let round = 0; round < rounds; round++)
    measured.push(await openOnPhone(browser, { url, address, cookie }));
  const of = (key) =>
    rounded(
      quantile(
        measured.map((one) => one[key]),
        0.5,
      ),
    );
  const figures = {
    lcpMs: of('lcp'),
    interactiveMs: of('interactive'),
    blockedMs: of('blocked'),
    shift: of('shift'),
    pressMs: of('press'),
    kilobytes: of('kilobytes'),
    requests: of('requests'),
    elsewhere: of('elsewhere'),
    fonts: of('fonts'),
  };
  const missed = [
    figures.lcpMs > aims.lcp && 'lcpMs',
    figures.blockedMs > aims.blocked && 'blockedMs',
    figures.shift > aims.shift && 'shift',
    figures.pressMs > aims.press && 'pressMs',
    cookie === undefined && figures.kilobytes > mostOfPublicPage && 'kilobytes',
    figures.elsewhere > 0 && 'elsewhere',
    figures.fonts > 0 && 'fonts',
  ].filter(Boolean);
  print({ measure: 'page', name, ...figures, aims, missed });
}

async function openOnPhone(browser, { url, address, cookie }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  if (cookie !== undefined) await context.addCookies(cookiesIn(cookie, url));
  await context.addInitScript(observe);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.bytesPerSecond,
    uploadThroughput: phone.bytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
  const traffic = { bytes: 0, requests: 0, elsewhere: 0, fonts: 0 };
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  devtools.on('Network.requestWillBeSent', ({ request, type }) => {
    // An inline icon is no traffic.
    if (request.url.startsWith('data:')) return;
    traffic.requests += 1;
    if (!request.url.startsWith(url)) traffic.elsewhere += 1;
    if (type === 'Font') traffic.fonts += 1;
  });
  await page.goto(url + address, { waitUntil: 'load' });
  await page.evaluate(`new Promise((done) => { const look = () =>
    performance.getEntriesByName('enlivened').length > 0 ? setTimeout(done, 500) : setTimeout(look, 50); look(); })`);
  const seen = await page.evaluate(
    '({ ...measured, interactive: performance.getEntriesByName("enlivened")[0].startTime })',
  );
  // A press that the page answers: on the first field, or else on the page itself.
  await page.locator('main input:visible, main summary:visible, main').first().click({ noWaitAfter: true });
  await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  const press = await page.evaluate('measured.press');
  await context.close();
  return {
    ...seen,
    press,
    blocked: seen.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    kilobytes: traffic.bytes / 1000,
    requests: traffic.requests,
    elsewhere: traffic.elsewhere,
    fonts: traffic.fonts,
  };
}

/** Runs in the page before its own scripts. */
function observe() {
  globalThis.measured = { lcp: 0, shift: 0, tasks: [], press: 0 };
  const watch = (type, onEntry, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({
      type,
      buffered: true,
      ...more,
    });
  watch('largest-contentful-paint', ({ startTime }) => (globalThis.measured.lcp = startTime));
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) globalThis.measured.shift += value;
  });
  watch('longtask', ({ duration }) => globalThis.measured.tasks.push(duration));
  watch(
    'event',
    ({ duration, interactionId }) => {
      if (interactionId) globalThis.measured.press = Math.max(globalThis.measured.press, duration);
    },
    { durationThreshold: 16 },
  );
}

/** The number of renderings of a page a second, each with its answers. */
const measureServer = async ({ name, url, address, cookie, seconds }) =>
  print({
    measure: 'rendered',
    name,
    ...(await fire({ url: url + address, headers: readerOf(cookie), seconds })),
  });

/** The number of answers a second without rendering. */
async function measureSearch({ url, cookie, seconds }) {
  const query = `query { searchNeeds(text: "chute", first: 20) { totalCount edges { node { id title organisation { id name } tags { id label } } } } }`;
  print({
    measure: 'searchNeeds',
    ...(await fire({
      url: `${url}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
      seconds,
    })),
  });
}

const readerOf = (cookie) => ({ accept: 'text/html', ...(cookie && { cookie }) });

async function fire({ seconds, ...request }) {
  const { requests, latency, non2xx, errors } = await autocannon({
    ...request,
    connections: 10,
    duration: seconds,
  });
  return { perSecond: requests.average, p50Ms: latency.p50, p99Ms: latency.p99, refused: non2xx + errors };
}
