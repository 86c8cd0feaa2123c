import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** All by which the rules of axe can tell one page from another. */
export interface SeenByRules {
  /**
   * By those that are not about colours: elements, attributes, what is on the screen, and which texts are empty or equal. What the
   * texts say is not in it: a page is often the same in two languages, and before and after something is pressed.
   */
  structure: string;
  /**
   * By those about colours: each sort of text once, by its letters, its colour, and all that lies under or over it. Pages have most
   * of them in common.
   */
  colours: string[];
}

/** @param inOtherColours its structure is known, and is not asked for */
export async function seenByRules(page: Page, inOtherColours: boolean): Promise<SeenByRules> {
  const { structure, colours } = await page.evaluate<SeenByRules>(
    `(() => {
      ${words} ${structureOf} ${coloursOf}
      return { structure: ${inOtherColours ? "''" : 'structureOf()'}, colours: coloursOf() };
    })()`,
  );
  return { structure: createHash('sha256').update(structure).digest('base64'), colours };
}

/** These run within the page: a rule asks whether a text is empty, is that of another element, is one letter, or is signs alone. */
const words = `
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const sortOf = (text) => text === '' ? '' : text.length === 1 ? 'letter' : /[\\p{L}\\p{N}]/u.test(text) ? 'words' : 'signs';
  const texts = new Map();
  const textOf = (text) => {
    const plain = text.trim().replace(/\\s+/g, ' ').toLowerCase();
    if (!texts.has(plain)) texts.set(plain, texts.size);
    return sortOf(plain) + (plain && texts.get(plain));
  };
  /** Of the element itself, in pieces between its children. */
  const ownTexts = (element) => {
    const pieces = [''];
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) pieces.push(pieces.pop() + node.data);
      if (node.nodeType === Node.ELEMENT_NODE) pieces.push(node, '');
    }
    return pieces;
  };
`;

const structureOf = `
  const WORDED = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|value|label|content)$/;
  const attributeOf = ({ name, value }, element) => {
    if (value === '' && name === 'style' || /^(nonce|d$|data-)/.test(name)) return '';
    // Which of the two languages it is, whoever looks at the page knows.
    if (/^(href)?lang$/.test(name) && /^(fr|en)$/.test(value)) return name;
    const isWorded = WORDED.test(name) && !element.matches('meta[name=viewport], meta[http-equiv]');
    return name + '=' + (isWorded ? textOf(value) : value);
  };
  const placeOf = (element) => {
    const { right, top, bottom, left, width, height } = element.getBoundingClientRect();
    const { overflowX, overflowY, display, position, clip, clipPath, pointerEvents, listStyleType } = getComputedStyle(element);
    const isOutside = right + scrollX <= 0 || bottom + scrollY <= 0 || left + scrollX >= document.documentElement.scrollWidth;
    // From so many pixels on, axe says that it scrolls.
    const scrolls = [element.scrollWidth > element.clientWidth + 13, element.scrollHeight > element.clientHeight + 13];
    // Axe tells by its size whether a table is one, and by what is at a point whether a dialog covers the page.
    const size = element.matches('table, table *, dialog[open]') ? [width, height, innerWidth] : [width > 0, height > 0];
    return [isVisible(element), isOutside, size, overflowX, overflowY, overflowX + overflowY === 'visiblevisible' || scrolls,
      display, position, clip, clipPath, pointerEvents, listStyleType];
  };
  const structureOf = () => {
    const seen = [document.title.trim() !== ''];
    const walk = (element) => {
      if (element.matches('script, style, template, link')) return;
      seen.push('<' + element.localName, [...element.attributes].map((attribute) => attributeOf(attribute, element)), placeOf(element));
      for (const piece of ownTexts(element)) {
        if (typeof piece === 'string') seen.push(textOf(piece));
        else walk(piece);
      }
      seen.push('>');
    };
    walk(document.documentElement);
    return JSON.stringify(seen);
  };
`;

const coloursOf = `
  const PICTURES = 'img, svg, canvas, video, object, iframe';
  const meets = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
  const holds = (a, b) => a.left <= b.left + 1 && a.right >= b.right - 1 && a.top <= b.top + 1 && a.bottom >= b.bottom - 1;
  const isClear = ({ backgroundColor, backgroundImage }) => backgroundImage === 'none' && /^rgba\\(.*, 0\\)$/.test(backgroundColor);
  const pseudoOf = (element) => ['::before', '::after'].map((name) => {
    const style = getComputedStyle(element, name);
    return style.content === 'none' || isClear(style) ? '' : [style.backgroundColor, style.backgroundImage, style.width, style.height];
  }).join('');
  /** What it lays under, or over, whatever is within it; empty: nothing. */
  const layerOf = (element, style) => {
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex, float, transform, overflow, clipPath } = style;
    const isOff = element.matches(':disabled, [aria-disabled=true]');
    const rest = [opacity, filter, mixBlendMode, position, zIndex, float, transform, overflow, clipPath, isOff, pseudoOf(element)].join();
    const picture = element.matches(PICTURES) ? element.localName : '';
    if (isClear(style) && picture === '' && rest === '1,none,normal,static,auto,none,none,visible,none,false,') return '';
    return picture + backgroundColor + backgroundImage + rest;
  };
  const lettersOf = (element, style) => {
    const { color, fontSize, fontWeight, fontStyle, textDecoration, textShadow, borderBottom, display } = style;
    return [color, fontSize, fontWeight, fontStyle, textDecoration, textShadow, borderBottom, display].join();
  };
  const isOfWhatIsOff = (element) => element.closest('label')?.control?.matches(':disabled, [aria-disabled=true]') ||
    (element.id !== '' && document.querySelector(':is(:disabled, [aria-disabled=true])[aria-labelledby~="' + CSS.escape(element.id) + '"]') !== null);
  /** A link within a text must be told from what is around it. */
  const aroundLink = (element) => {
    const link = element.closest('a[href], [role=link]');
    if (link === null) return '';
    let block = link.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const links = [...block.querySelectorAll('a, [role=link], button')].map(({ textContent }) => textContent).join('');
    const isAlone = block.textContent.replace(/\\s/g, '').length <= links.replace(/\\s/g, '').length;
    return [lettersOf(link, getComputedStyle(link)), isAlone || lettersOf(block, getComputedStyle(block))].join();
  };
  const coloursOf = () => {
    const layers = [];
    const found = [];
    const walk = (element, under) => {
      const style = getComputedStyle(element);
      if (style.display === 'none') return;
      const layer = layerOf(element, style);
      const within = layer === '' ? under : [...under, { element, layer, rect: element.getBoundingClientRect() }];
      if (within !== under && (!isClear(style) || pseudoOf(element) !== '' || element.matches(PICTURES))) layers.push(within.at(-1));
      const isShown = isVisible(element);
      const own = ownTexts(element);
      const said = own.filter((piece) => typeof piece === 'string').join('').trim();
      const isBox = element.matches('input, select, textarea');
      if (isShown && (said !== '' || isBox)) found.push({ element, under: within, sort: isBox ? element.type : sortOf(said), letters: lettersOf(element, style) });
      for (const piece of own) if (typeof piece !== 'string') walk(piece, within);
    };
    walk(document.documentElement, []);
    const range = document.createRange();
    const sorts = found.map(({ element, under, sort, letters }) => {
      range.selectNodeContents(element);
      const rect = element.matches('input, select, textarea') ? element.getBoundingClientRect() : range.getBoundingClientRect();
      const isOutside = rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0 || rect.width * rect.height === 0;
      const its = under.map((layer) => [layer.layer, holds(layer.rect, rect), meets(layer.rect, rect)]);
      const others = layers.filter((layer) => !under.includes(layer) && meets(layer.rect, rect) && !element.contains(layer.element))
        .map((layer) => layer.layer + holds(layer.rect, rect));
      return JSON.stringify([element.localName, sort, letters, isOutside, its, [...new Set(others)].sort(), isOfWhatIsOff(element), aroundLink(element)]);
    });
    return [...new Set(sorts)];
  };
`;
