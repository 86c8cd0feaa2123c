import { describe, expect, it } from '@jest/globals';
import { SteadyRows } from './steady-rows.js';

const row = (id: string) => ({ id });
const rowsOf = (ids: string) => [...ids].map(row);

/** Shows answers one after the other. @returns the shown rows after the last one */
function after(list: SteadyRows<{ id: string }>, answers: readonly string[], most = 30): string {
  let output = '';
  for (const answer of answers) {
    const { rows, news } = list.show(rowsOf(answer), most);
    output = `${rows.map(({ id }) => id).join('')} ${news}`;
  }
  return output;
}

describe('the rows of a list', () => {
  it('stay where they are while others come in, until those are asked for', () => {
    const list = new SteadyRows();
    expect(after(list, ['abc', 'aXbcY', 'aXbcY'])).toBe('abc 2');
    list.takeAll();
    expect(after(list, ['aXbcY'])).toBe('aXbcY 0');
  });

  it('leave as soon as they are handled, and come back where they were', () => {
    expect(after(new SteadyRows(), ['abc', 'ac'])).toBe('ac 0');
    expect(after(new SteadyRows(), ['abc', 'ac', 'abc'])).toBe('abc 0');
  });

  it('are followed by those that the server had kept back', () => {
    expect(after(new SteadyRows(), ['abc', 'acd'], 3)).toBe('acd 0');
    expect(after(new SteadyRows(), ['abc', 'Xac'], 3)).toBe('ac 1');
    const list = new SteadyRows();
    after(list, ['abc'], 3);
    expect(after(list, ['abcde'], 100)).toBe('abcde 0');
    expect(after(list, ['abcdeX'], 100)).toBe('abcde 1');
  });

  it('are all shown where nothing else is', () => {
    expect(after(new SteadyRows(), ['', 'XY'])).toBe('XY 0');
    expect(after(new SteadyRows(), ['ab', 'XY'])).toBe('XY 0');
  });

  it('keep the one that is being read, until another is', () => {
    const list = new SteadyRows();
    after(list, ['abc']);
    list.keep('b');
    expect(after(list, ['ac', 'ac'])).toBe('abc 0');
    expect(after(list, ['c'])).toBe('bc 0');
    list.keep('c');
    expect(after(list, ['c'])).toBe('c 0');
    list.keep('c');
    expect(after(list, [''])).toBe('c 0');
  });
});
