// npm run commits [-- BASE..HEAD | --message FILE]: what a commit message must be. Without a range, it reads the commits that
// no remote has yet. Commits from before this rule are left alone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const LONGEST = 72;
/** No verb in the imperative; the words that end so and are one. */
const notImperative = /^(the|a|an|it|this|that|what|who|when|each|every|all|no|some|there|\w+(ed|ing|s))$/i;
const imperative =
  /^(access|address|bless|bring|bypass|compress|cross|discuss|dismiss|embed|express|feed|focus|guess|miss|need|pass|ping|possess|press|process|proceed|progress|seed|speed|spring|string|suppress|swing|toss|wring)$/i;

/** What is wrong with a message, one sentence each. */
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

/** The messages to check; undefined: there is no history here, or not so much of it. */
function messages([first, file]) {
  if (first === '--message') {
    // As git reads it: without comments, and without what `commit --verbose` shows.
    const text = fs.readFileSync(file, 'utf8').split(/^# -+ >8/m)[0];
    return [{ name: file, message: text.replaceAll(/^#.*\n?/gm, '') }];
  }
  // In a shallow clone this is its oldest commit, which has every file: the rest is checked.
  const began = git('log', '--diff-filter=A', '--format=%H', '--', 'scripts/check-commits.mjs')
    ?.split('\n')
    .at(-1);
  if (!began) return undefined;
  const range = first === undefined ? ['HEAD', '--not', '--remotes'] : [first];
  const list = git('log', '--no-merges', '--format=%h%n%B%x00', ...range, `^${began}`);
  return list
    ?.split('\0')
    .map((entry) => entry.trimStart())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const end = entry.indexOf('\n');
      return { name: entry.slice(0, end), message: entry.slice(end + 1) };
    });
}

const checked = messages(process.argv.slice(2));
if (checked === undefined) {
  process.stdout.write('No commits to check: this is no clone, or one without the commits asked for.\n');
} else {
  const bad = checked
    .map(({ name, message }) => ({ name, subject: message.split('\n')[0], found: faults(message) }))
    .filter(({ found }) => found.length > 0);
  for (const { name, subject, found } of bad)
    process.stderr.write(`${name} ${subject}\n${found.map((fault) => `  ${fault}\n`).join('')}`);
  process.exitCode = bad.length === 0 ? 0 : 1;
}
