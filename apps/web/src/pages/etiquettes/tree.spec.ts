import { expect, it } from '@jest/globals';
import { type Branch, inTree } from './tree.js';

interface Tag {
  id: string;
  broader: { id: string } | null;
}
const tag = (id: string, broader?: string): Tag => ({
  id,
  broader: broader === undefined ? null : { id: broader },
});
const drawn = (branches: readonly Branch<Tag>[]): string =>
  branches.map(({ tag: { id }, below }) => (below.length > 0 ? `${id}(${drawn(below)})` : id)).join(' ');

it.each([
  [
    'each below its broader tag, in the order given',
    [tag('a'), tag('c', 'b'), tag('b'), tag('d', 'b')],
    'a b(c d)',
  ],
  ['three deep', [tag('c', 'b'), tag('b', 'a'), tag('a')], 'a(b(c))'],
  ['at the top without its broader tag, such as a retired one', [tag('b', 'a'), tag('c', 'b')], 'b(c)'],
  ['all of them, though they are in a circle', [tag('a', 'b'), tag('b', 'a'), tag('c')], 'c a(b)'],
])('tags stand %s', (_what, tags, tree) => {
  expect(drawn(inTree(tags))).toBe(tree);
});
