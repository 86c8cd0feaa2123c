import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

const SIGNS = '+-@＋－＠';
/** A function's name and its parenthesis. “heure(s)” is none. */
const FUNCTION = /\p{L}[\d.]*\((?!\p{Ll}{1,3}\))/u;

/**
 * Checks that no cell of a CSV file is a formula, which a spreadsheet would run. Numbers, telephone numbers and lines
 * that begin with a dash are no formulas.
 * @throws {InvalidInput}
 */
export function assertNoFormulas(bytes: Buffer): void {
  const text = bytes.toString('utf8');
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at];
    if (at < text.length && sign !== ';' && sign !== '\t' && sign !== '\n' && sign !== '\r') continue;
    if (holdsFormula(text.slice(from, at))) throw refused('formulas', sentences.formulas());
    from = at + 1;
  }
}

/** @param cells one cell or, if commas separate them, several */
function holdsFormula(cells: string): boolean {
  let isStart = true;
  for (let at = 0; at < cells.length; at += 1) {
    const sign = cells.charAt(at);
    if (isStart && (sign === '=' || sign === '＝')) return true;
    // The text after the first sign is tested as a whole, once, since a comma may also be part of a number.
    if (isStart && SIGNS.includes(sign)) return runs(cells.slice(at));
    if (sign === ',') isStart = true;
    else if (sign !== ' ' && sign !== '"' && sign !== '\u00a0' && sign !== '\ufeff') isStart = false;
  }
  return false;
}

function runs(formula: string): boolean {
  const bar = formula.indexOf('|');
  // `program|'arguments'!cell` makes the spreadsheet start a program.
  return (bar !== -1 && formula.includes('!', bar)) || FUNCTION.test(formula) || /,[ "]*[=＝]/.test(formula);
}
