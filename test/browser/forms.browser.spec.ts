import { beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser, whole } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { forms } from './walk/forms.js';
import { makeSampleData, people, type SampleData } from './walk/sample-data.js';

const product = bootProduct();
const browser = openBrowser(product);
let data: SampleData;
beforeAll(async () => {
  data = await makeSampleData(product);
  await aPerson(product.database, { email: people.withPassword, password: 'dix-neuf tuiles bleues' });
});

/** The state of a form after it has refused the typed text. */
interface Refused {
  title: string;
  isSummaryFocused: boolean;
  summaries: number;
  /**
   * The text of each link of the summary, whether it leads to the field with the same message, and how the message is
   * tied to the field.
   */
  links: {
    words: string;
    leadsTo: string | undefined;
    saysTheSame: boolean;
    isDescribed: boolean;
    isInvalid: boolean;
  }[];
}

const refusedForm = `(() => {
  const summary = document.querySelector('.summary');
  const textOf = (element) => element?.textContent.replace(/\\(.*\\)/, '').replaceAll('\u00a0', ' ').trim();
  // Boxes of which one is chosen, a group of parts, or a link to where it is put right.
  const groupOf = (field) =>
    field.matches('[type=radio], [type=checkbox], legend') ? field.closest('fieldset') : null;
  const nameOf = (field) =>
    textOf(groupOf(field)?.querySelector('legend') ?? field.labels?.[0] ?? (field.matches('a') ? field : null));
  return {
    title: document.title,
    isSummaryFocused: document.activeElement === summary,
    summaries: document.querySelectorAll('.summary').length,
    links: [...summary.querySelectorAll('a')].map((link, _, links) => {
      link.click();
      const field = document.activeElement;
      const ids = ((groupOf(field) ?? field).getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
      const error = ids.map((id) => document.getElementById(id)).find((each) => each?.classList.contains('wrong'));
      const said = error?.textContent.replace(/^Erreur\\s:\\s*/, '').replaceAll('\u00a0', ' ').trim();
      return {
        words: link.textContent,
        leadsTo: nameOf(field),
        // Where several say the same words, each names its field.
        saysTheSame: textOf(link) === (links.filter((each) => textOf(each).endsWith(said)).length > 1 ? nameOf(field) + ' : ' + said : said),
        isDescribed: error !== undefined,
        isInvalid: !field.matches('input:not([type=radio], [type=checkbox]), textarea') || field.getAttribute('aria-invalid') === 'true',
      };
    }),
  };
})()`;

const wrongAfterBlur = `(() => {
  for (const field of document.querySelectorAll('main :is(input, textarea)')) {
    field.focus();
    field.blur();
  }
  return document.querySelectorAll('.wrong').length;
})()`;

const refused = (page: Page): Promise<Refused> => page.evaluate<Refused>(refusedForm);

describe('a form that refuses what was typed', () => {
  it.each(Object.keys(forms))('says so at the top and at each field: %s', async (name) => {
    const { as, at, refuse, wrong } = forms[name]!;
    const page = await browser.page({ width: 1280, height: 800, ...(as && { as: people[as] }) });
    await page.goto(at(data));
    await whole(page);
    // A visit to the fields alone shows no errors yet.
    expect(await page.evaluate(wrongAfterBlur)).toBe(0);
    await refuse(page);
    await page.locator('.summary').waitFor();
    await expectAccessible(page);
    const { title, isSummaryFocused, summaries, links } = await refused(page);
    expect({ title, isSummaryFocused, summaries, fields: links.map(({ leadsTo }) => leadsTo) }).toEqual({
      title: expect.stringMatching(/^Erreur\u00a0: (?!Erreur)/),
      isSummaryFocused: true,
      summaries: 1,
      fields: wrong,
    });
    for (const { words, leadsTo, ...rest } of links) {
      expect(words).not.toBe('');
      expect({ leadsTo, ...rest }).toEqual({
        leadsTo,
        saysTheSame: true,
        isDescribed: true,
        isInvalid: true,
      });
    }
  });
});
