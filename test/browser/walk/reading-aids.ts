import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** With letters of twice the size on the narrowest phone, nothing is cut off or outside the page. */
export async function expectWholeWithLargeText(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  expect(await page.evaluate(cutOff)).toEqual([]);
  await page.evaluate("document.documentElement.style.fontSize = ''");
}

/** With lines, words and letters as far apart as WCAG 1.4.12 says, nothing is cut off or outside the page. */
export async function expectWholeWithSpacedText(page: Page): Promise<void> {
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets.push(sheet);
  }`);
  expect(await page.evaluate(cutOff)).toEqual([]);
  await page.evaluate('document.adoptedStyleSheets.pop()');
}

const cutOff = `(() => {
  const isCut = (element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (clipPath !== 'none' || !element.checkVisibility()) return false;
    const isHidden = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return (isHidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (isHidden(overflowY) && element.scrollHeight > element.clientHeight + 1);
  };
  const cut = [...document.querySelectorAll('body *')].filter(isCut).map((element) => 'cut: ' + element.outerHTML.slice(0, 160));
  const outside = [...document.querySelectorAll('main *')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => 'outside: ' + element.outerHTML.slice(0, 160));
  return document.documentElement.scrollWidth > innerWidth ? [...cut, ...outside.slice(-2), 'scrolls sideways'] : cut;
})()`;

/** A print has the page’s own text, and no navigation controls. */
export async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(printed)).toEqual({ navigation: [], isTitlePrinted: true });
  await page.emulateMedia({ media: 'screen' });
}

const printed = `(() => {
  const isPrinted = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  return {
    navigation: [...document.querySelectorAll('.site-header, .site-footer, nav')].filter(isPrinted).map(({ outerHTML }) => outerHTML.slice(0, 160)),
    isTitlePrinted: [...document.querySelectorAll('h1')].some(isPrinted),
  };
})()`;

/** A reader who prefers reduced motion sees none. */
export const expectStill = async (page: Page): Promise<void> =>
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);

/** In forced colours, buttons have an edge, and the focused element is visible. */
export async function expectSeenInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await page.evaluate(unseen)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}

const unseen = `(() => {
  const canvas = getComputedStyle(document.body).backgroundColor;
  const isSeen = (colour) => colour !== canvas && !/^rgba\\(.*, 0\\)$/.test(colour);
  const found = [];
  const say = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 120));
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { borderTopWidth, borderTopColor } = getComputedStyle(element);
    const isButton = element.matches('.button:not(.text, .skip)');
    if (isButton && !(parseFloat(borderTopWidth) >= 1 && isSeen(borderTopColor))) say('no edge', element);
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) continue;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || !isSeen(outlineColor)) say('no focus', element);
  }
  for (const current of document.querySelectorAll(':is(.tab-list, .site-nav) [aria-current]')) {
    const others = [...current.closest('ul').querySelectorAll('a:not([aria-current])')];
    const edgeOf = (element) => ['borderTopColor', 'borderBottomColor'].map((side) => getComputedStyle(element)[side]).join();
    if (others.some((other) => edgeOf(other) === edgeOf(current))) say('not told from the others', current);
  }
  document.activeElement?.blur();
  return found;
})()`;
