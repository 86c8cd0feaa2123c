import { git, readNote, writeNote } from './git-folder.mjs';

const NOTE = 'passed-trees.json';
const MOST = 100;

/** The trees that passed every test, the newest last: `{ tree, commit, at, passed }`. */
export const passedTrees = () => readNote(NOTE, []);

/** @returns the tree of the checked out commit. undefined: no clone, or the files differ from the commit */
export function cleanTree() {
  return git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD^{tree}') : undefined;
}

/**
 * Notes that a tree has passed.
 * @param tree the {@link cleanTree} before the run. Nothing is noted if the files are others now.
 */
export function notePassedTree(tree, passed) {
  if (tree === undefined || cleanTree() !== tree) return;
  const others = passedTrees().filter((noted) => noted.tree !== tree);
  const noted = { tree, commit: git('rev-parse', 'HEAD'), at: new Date().toISOString(), passed };
  writeNote(NOTE, [...others, noted].slice(-MOST));
}
