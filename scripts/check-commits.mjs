// npm run commits [-- BASE..HEAD | --message FILE]: the rules for commit messages. Without a range, it reads the
// commits that no remote has yet. Commits from before a rule are exempt.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const LONGEST = 72;
/** Words that are no verb in the imperative, and exceptions with the same ending. */
const notImperative = /^(the|a|an|it|this|that|what|who|when|each|every|all|no|some|there|\w+(ed|ing|s))$/i;
const imperative =
  /^(access|address|bless|bring|bypass|compress|cross|discuss|dismiss|embed|express|feed|focus|guess|miss|need|pass|ping|possess|press|process|proceed|progress|seed|speed|spring|string|suppress|swing|toss|wring)$/i;

/** Git’s own texts, and names of branches alone. The source of a fetched branch means nothing to others. */
const merged = /^Merge (?:(?:remote-tracking )?branch|tag) '[\w.][\w./-]*'(?: into [\w.][\w./-]*)?$/;
const mergedTogether = /^Merge branches (?:'[\w.][\w./-]*'(?:, | and )?){2,}(?: into [\w.][\w./-]*)?$/;

/** The faults of a merge message. */
function faultsOfMerge(message) {
  const [subject = ''] = message.split('\n');
  return merged.test(subject) || mergedTogether.test(subject)
    ? []
    : ["a merge names branches and nothing else, such as “Merge branch 'name'”: no folder, no address"];
}

/** The faults of a message, one sentence each. */
function faults(message) {
  const [subject = '', second, ...rest] = message.trimEnd().split('\n');
  const [verb] = subject.split(' ');
  const found = [];
  if (subject.length > LONGEST)
    found.push(`the subject has ${subject.length} characters; at most ${LONGEST} are allowed`);
  if (!/^\p{Lu}/u.test(subject)) found.push('the subject does not begin with a capital letter');
  if (/[.!?]$/.test(subject)) found.push('the subject ends like a sentence; it is a title');
  if (notImperative.test(verb) && !imperative.test(verb))
    found.push(`“${verb}” is no imperative, such as “Add” or “Split”`);
  if (second !== undefined && second !== '') found.push('the second line is not empty');
  if (rest.join('').trim() === '') found.push('there is no body that says why');
  return found;
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.trimEnd() : undefined;
}

/**
 * @returns the commit that added a file. In a shallow clone it is the oldest commit, which has every file, and the
 * rest is checked.
 */
const additionOf = (file) =>
  git('log', '--diff-filter=A', '--format=%H', '--', file)
    ?.split('\n')
    .findLast((hash) => hash !== '');

function log(...args) {
  return git('log', '--format=%h%n%B%x00', ...args)
    ?.split('\0')
    .map((entry) => entry.trimStart())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const end = entry.indexOf('\n');
      return { name: entry.slice(0, end), message: entry.slice(end + 1) };
    });
}

/** The messages to check, each with its faults. undefined: the history is absent or too short. */
function checkedMessages([first, file]) {
  if (first === '--message') {
    // As git reads it: without comments, and without the output of `commit --verbose`.
    const text = fs.readFileSync(file, 'utf8').split(/^# -+ >8/m)[0];
    const message = text.replaceAll(/^#.*\n?/gm, '');
    const isMerge = git('rev-parse', '--quiet', '--verify', 'MERGE_HEAD') !== undefined;
    return [{ name: file, message, found: isMerge ? faultsOfMerge(message) : faults(message) }];
  }
  const began = additionOf('scripts/check-commits.mjs');
  if (!began) return undefined;
  const range = first === undefined ? ['HEAD', '--not', '--remotes'] : [first];
  const commits = log('--no-merges', ...range, `^${began}`);
  // The spec was added with the rule for merges.
  const mergesBegan = additionOf('test/repository/commits.spec.ts');
  const merges = mergesBegan ? log('--merges', ...range, `^${mergesBegan}`) : [];
  return (
    commits &&
    merges && [
      ...commits.map((commit) => ({ ...commit, found: faults(commit.message) })),
      ...merges.map((merge) => ({ ...merge, found: faultsOfMerge(merge.message) })),
    ]
  );
}

const checked = checkedMessages(process.argv.slice(2));
if (checked === undefined) {
  process.stdout.write('No commits to check: this is no clone, or one without the commits asked for.\n');
} else {
  const bad = checked.filter(({ found }) => found.length > 0);
  for (const { name, message, found } of bad)
    process.stderr.write(
      `${name} ${message.split('\n')[0]}\n${found.map((fault) => `  ${fault}\n`).join('')}`,
    );
  process.exitCode = bad.length === 0 ? 0 : 1;
}
