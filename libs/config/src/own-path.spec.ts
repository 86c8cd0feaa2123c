import { describe, expect, it } from '@jest/globals';
import { ownPath } from './web-paths.js';

describe('a path of this site', () => {
  it.each([
    ['/', '/'],
    ['/besoins/nouveau?etape=2#sujets', '/besoins/nouveau?etape=2#sujets'],
    ['/a/../b', '/b'],
    ['/rechercher?q=%C3%A9t%C3%A9', '/rechercher?q=%C3%A9t%C3%A9'],
    ['/rechercher?q=été', '/rechercher?q=%C3%A9t%C3%A9'],
    [`/${'x'.repeat(499)}`, `/${'x'.repeat(499)}`],
  ])('is %s', (sent, path) => {
    expect(ownPath(sent)).toBe(path);
  });

  it.each([
    '',
    'besoins',
    '//ailleurs.test',
    '/.//ailleurs.test',
    '/x/..//ailleurs.test',
    '/%2e//ailleurs.test',
    '/\\ailleurs.test',
    '\\/ailleurs.test',
    '/\t/ailleurs.test',
    '/\n/ailleurs.test',
    ' /x',
    '/a b',
    'https://ailleurs.test/',
    'javascript:alert(1)',
    '/\u0000',
    '/\u200b',
    `/${'x'.repeat(500)}`,
    undefined,
    ['/x'],
  ])('is not %j', (sent) => {
    expect(ownPath(sent)).toBeUndefined();
  });
});
