import { beforeAll, describe, expect, it } from '@jest/globals';
import { findingsIn, openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import { routes } from './walk/built-routes.js';
import { DESK, expectFrame, languages, openerOf, PHONE, rowOf, wholeAt } from './walk/opening.js';
import { makeSampleData, type SampleData } from './walk/sample-data.js';

const product = bootProduct();
const browser = openBrowser(product);
const openedAs = openerOf(product, browser);
let data: SampleData;
beforeAll(async () => {
  data = await makeSampleData(product);
});

/** Each with each. The next route has the next combination. */
const looks = [PHONE, DESK].flatMap((size) =>
  languages.flatMap((language) => ['light', 'dark'].map((theme) => ({ size, language, theme }))),
);
const visits = routes.map(({ path }, number) => {
  const look = looks[number % looks.length]!;
  return { path, width: look.size.width, ...look };
});

/** The documents whose answers came with the page. */
const keysOfAnswers = `JSON.parse(document.getElementById('answers').textContent).map(([key]) => key.split(' ')[0])`;
const documentOf = ({ documentId }: { documentId: string }): string => documentId;

/**
 * A quick check for people who cannot wait for `every-page`, which checks each route in each of these ways and in
 * every state.
 */
describe('each route, once,', () => {
  it.each(visits)(
    '$path is accessible and asks for nothing again, $theme, in $language, at $width px',
    async (visit) => {
      const { filled, status = 200 } = rowOf(visit.path);
      const [full] = filled;
      if (full === undefined) throw new Error(`${visit.path} is never full.`);
      if (status === 404) browser.expectErrors(/status of 404/);
      const page = await openedAs(full, visit.language);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).pathname === '/graphql') asked.push(documentOf(request.postDataJSON()));
      });
      await page.setViewportSize(visit.size);
      const answer = await page.goto(full.at(data));
      expect(answer?.status()).toBe(status);
      await wholeAt(page, full);
      const came = (await page.evaluate(keysOfAnswers)) as string[];
      expect(came.length).toBeGreaterThan(0);
      expect(asked.filter((document) => came.includes(document))).toEqual([]);
      await page.evaluate(`document.documentElement.dataset.theme = '${visit.theme}'`);
      await expectFrame(page, visit.language);
      expect(await findingsIn(page)).toEqual([]);
    },
  );
});
