// npm run rgaa: writes what follows from docs/accessibility/rgaa.json, our examination of ten pages by the criteria of
// RGAA 4.1.2: a document, and the figures that the pages show. Fails if a criterion is missing or listed twice, has no
// result for a page, does not say how it was examined, or names a test that is gone.
// With --check, it fails when a file is out of date instead of writing it. With --data FILE, it reads another file and
// leaves the others alone.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'oxfmt';
import { testNamesIn } from '../documents/test-names.mjs';

/** How many criteria each theme has: 106 in all. */
const themes = [
  ['Images', 9],
  ['Frames', 2],
  ['Colours', 3],
  ['Multimedia', 13],
  ['Tables', 8],
  ['Links', 2],
  ['Scripts', 5],
  ['Mandatory elements', 10],
  ['Structure of information', 4],
  ['Presentation of information', 14],
  ['Forms', 13],
  ['Navigation', 11],
  ['Consultation', 12],
];
const PAGES = 10;
/** Of a criterion on a page. */
const results = { C: 'met', N: 'not met', '-': 'not applicable', '?': 'not examined' };

const dataAt = process.argv.indexOf('--data');
const { standard, examinedOn, pages, criteria } = JSON.parse(
  fs.readFileSync(dataAt < 0 ? 'docs/accessibility/rgaa.json' : process.argv[dataAt + 1], 'utf8'),
);
const faults = [];

const wanted = themes.flatMap(([, count], theme) =>
  Array.from({ length: count }, (_, criterion) => `${theme + 1}.${criterion + 1}`),
);
if (pages.length !== PAGES) faults.push(`${pages.length} pages: ${PAGES} are wanted`);
for (const { id, asks, pages: letters, byTest = [], byHand, gap } of criteria) {
  if (!wanted.includes(id)) faults.push(`${id}: there is no such criterion`);
  if (criteria.filter((each) => each.id === id).length > 1) faults.push(`${id}: listed twice`);
  if (!asks) faults.push(`${id}: “asks” is empty`);
  if (letters.length !== PAGES || [...letters].some((letter) => !(letter in results)))
    faults.push(`${id}: “${letters}” is not one of ${Object.keys(results).join(' ')} for each page`);
  if (byTest.length === 0 && !byHand) faults.push(`${id}: nothing says how it was examined`);
  if (letters.includes('N') !== (gap !== undefined))
    faults.push(`${id}: a gap is described where a page does not meet the criterion, and nowhere else`);
  for (const { file, test } of byTest)
    if (!fs.existsSync(file)) faults.push(`${id}: ${file} does not exist`);
    else if (!testNamesIn(file).has(test)) faults.push(`${id}: ${file} has no test “${test}”`);
}
for (const id of wanted) if (!criteria.some((each) => each.id === id)) faults.push(`${id}: missing`);

/** The result of a criterion for all pages: one page that does not meet it is enough. */
const resultOf = ({ pages: letters }) => ['N', '?', 'C', '-'].find((letter) => letters.includes(letter));
const count = (letter) => criteria.filter((each) => resultOf(each) === letter).length;
const applicable = criteria.length - count('-');
// A criterion that was not examined counts as not met.
const rate = Math.floor((100 * count('C')) / applicable);
const conformity = rate === 100 ? 'full' : rate >= 50 ? 'partial' : 'none';
const audit = {
  standard,
  examinedOn,
  rate,
  applicable,
  met: count('C'),
  notMet: count('N'),
  notExamined: count('?'),
  pages: pages.map(({ fr, en }) => ({ fr, en })),
  gaps: criteria.flatMap(({ id, gap }) => (gap === undefined ? [] : [{ id, ...gap }])),
};

const written = '// Written by `npm run rgaa` from docs/accessibility/rgaa.json.\n';
const files = {
  'docs/accessibility/rgaa.md': documentText(),
  'apps/web/src/features/frame/conformity.ts': `${written}
/** How far the pages conform to RGAA, as the footer of each page and the accessibility statement say. */
export const conformity: 'full' | 'partial' | 'none' = '${conformity}';
`,
  'apps/web/src/pages/accessibilite/audit.ts': `${written}
/** The last examination of ten pages by the criteria of RGAA. */
export const audit = ${JSON.stringify(audit)};
`,
};
for (const [file, text] of dataAt < 0 ? Object.entries(files) : []) {
  const { code } = await format(file, text, { printWidth: 110, singleQuote: true });
  if (!process.argv.includes('--check')) fs.writeFileSync(file, code);
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== code)
    faults.push(`${file}: out of date. npm run rgaa writes it.`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

function documentText() {
  return `# RGAA ${standard}: ten pages

\`npm run rgaa\` writes this document from \`rgaa.json\`. The project itself examined these pages on ${examinedOn}: by tests that
run at every change (axe and our own, in Chromium), and by hand on the rendered pages. Nobody outside of the project has verified it, and **no
screen reader was used**. The criteria are in our own short words;
[the standard](https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/) has the full text.

Of 106 criteria ${applicable} are applicable: **${audit.met} are met (${rate} %)**, ${audit.notMet} are not met, and ${audit.notExamined} was not examined. A
criterion is met if no page breaks it. One that was not examined counts as not met.

## Pages

| | page | address | reader |
| --- | --- | --- | --- |
${pages.map(({ id, en, route, as }) => `| ${id} | ${en} | \`${route}\` | ${as ?? 'anybody'} |`).join('\n')}

## What is not met

${audit.gaps.map(({ id, en }) => `- ${id}: ${en}`).join('\n')}

## Criteria

The letters stand for the pages P1 to P10: C met, N not met, - not applicable, ? not examined.

${themes.map(themeText).join('\n')}`;
}

function themeText([name], index) {
  const some = criteria.filter(({ id }) => id.startsWith(`${index + 1}.`));
  return `### ${index + 1} ${name}\n\n${some.map(criterionText).join('\n')}\n`;
}

function criterionText(criterion) {
  const { id, asks, pages: letters, byTest = [], byHand } = criterion;
  const tests = byTest.map(
    ({ file, test }) =>
      `[${path.basename(file)}](${path.posix.relative('docs/accessibility', file)}), “${test}”`,
  );
  const how = [
    ...(tests.length > 0 ? [`by test: ${tests.join('; ')}`] : []),
    ...(byHand ? [`by hand: ${byHand}`] : []),
  ];
  return `- ${id} \`${letters}\` ${asks}: **${results[resultOf(criterion)]}**; ${how.join('; ')}.`;
}
