// npm run asvs: writes docs/security/asvs.md from docs/security/asvs.json, our own statement about each requirement of
// levels 1 and 2 of OWASP ASVS 5.0.0. Fails if a requirement is missing or listed twice, has another level, or is met
// without evidence, and if the evidence is gone: a file, or a test by its name. With --check, it fails when the
// document is out of date instead of writing it. With --data FILE, it reads another file and leaves the document alone.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'oxfmt';
import { testNamesIn } from '../documents/test-names.mjs';

/** The level of each requirement, by section: V1.2.10, for example, is of level 3. */
const levels = {
  'V1.1': '22',
  'V1.2': '1111122223',
  'V1.3': '112222222223',
  'V1.4': '222',
  'V1.5': '123',
  'V2.1': '122',
  'V2.2': '112',
  'V2.3': '12223',
  'V2.4': '23',
  'V3.1': '3',
  'V3.2': '113',
  'V3.3': '12223',
  'V3.4': '11222233',
  'V3.5': '11122333',
  'V3.6': '3',
  'V3.7': '22333',
  'V4.1': '12233',
  'V4.2': '23333',
  'V4.3': '22',
  'V4.4': '1222',
  'V5.1': '2',
  'V5.2': '112333',
  'V5.3': '113',
  'V5.4': '222',
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '11223333',
  'V6.4': '112233',
  'V6.5': '22222333',
  'V6.6': '2223',
  'V6.7': '33',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '223',
  'V7.6': '22',
  'V8.1': '1233',
  'V8.2': '1123',
  'V8.3': '133',
  'V8.4': '23',
  'V9.1': '111',
  'V9.2': '1222',
  'V10.1': '22',
  'V10.2': '223',
  'V10.3': '22223',
  'V10.4': '1111122222233333',
  'V10.5': '22222',
  'V10.6': '22',
  'V10.7': '222',
  'V11.1': '2233',
  'V11.2': '22233',
  'V11.3': '11233',
  'V11.4': '1222',
  'V11.5': '23',
  'V11.6': '23',
  'V11.7': '33',
  'V12.1': '12233',
  'V12.2': '11',
  'V12.3': '22223',
  'V13.1': '2333',
  'V13.2': '222223',
  'V13.3': '2233',
  'V13.4': '1222233',
  'V14.1': '22',
  'V14.2': '12223333',
  'V14.3': '122',
  'V15.1': '12233',
  'V15.2': '12233',
  'V15.3': '1222222',
  'V15.4': '3333',
  'V16.1': '2',
  'V16.2': '22222',
  'V16.3': '2222',
  'V16.4': '222',
  'V16.5': '2223',
  'V17.1': '23',
  'V17.2': '22223333',
  'V17.3': '22',
};
const chapters = {
  V1: 'Encoding and sanitization',
  V2: 'Validation and business logic',
  V3: 'Web frontend',
  V4: 'API and web service',
  V5: 'File handling',
  V6: 'Authentication',
  V7: 'Session management',
  V8: 'Authorization',
  V9: 'Self-contained tokens',
  V10: 'OAuth and OIDC',
  V11: 'Cryptography',
  V12: 'Secure communication',
  V13: 'Configuration',
  V14: 'Data protection',
  V15: 'Secure coding and architecture',
  V16: 'Logging and error handling',
  V17: 'WebRTC',
};
const HIGHEST = 2;
const states = ['met', 'not met', 'not applicable'];
const document = 'docs/security/asvs.md';

const wanted = new Map(
  Object.entries(levels).flatMap(([section, digits]) =>
    [...digits].map((level, index) => [`${section}.${index + 1}`, Number(level)]),
  ),
);
const dataAt = process.argv.indexOf('--data');
const data = dataAt < 0 ? 'docs/security/asvs.json' : process.argv[dataAt + 1];
const rows = JSON.parse(fs.readFileSync(data, 'utf8'));
const faults = [];

const listed = new Set();
for (const { id, level, asks, state, reason, shownBy = [] } of rows) {
  if (listed.has(id)) faults.push(`${id}: listed twice`);
  listed.add(id);
  if (wanted.get(id) !== level)
    faults.push(`${id}: its level is ${wanted.get(id) ?? 'unknown'}, not ${level}`);
  if (!states.includes(state)) faults.push(`${id}: “${state}” is no state`);
  for (const [name, text] of Object.entries({ asks, reason }))
    if (typeof text !== 'string' || text.trim() === '') faults.push(`${id}: “${name}” is empty`);
  if (state === 'met' && shownBy.length === 0) faults.push(`${id}: it is met, but nothing shows it`);
  for (const { file, test } of shownBy) {
    if (!fs.existsSync(file)) faults.push(`${id}: ${file} does not exist`);
    else if (test !== undefined && !testNamesIn(file).has(test))
      faults.push(`${id}: ${file} has no test “${test}”`);
  }
}
for (const [id, level] of wanted) if (level <= HIGHEST && !listed.has(id)) faults.push(`${id}: missing`);

if (dataAt < 0) {
  const { code: text } = await format(document, documentText(), { printWidth: 110, singleQuote: true });
  if (!process.argv.includes('--check')) fs.writeFileSync(document, text);
  else if (!fs.existsSync(document) || fs.readFileSync(document, 'utf8') !== text)
    faults.push(`${document}: out of date. npm run asvs writes it.`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

function documentText() {
  const count = (wantedRows, state) => wantedRows.filter((row) => row.state === state).length;
  const ofLevel = (level) => rows.filter((row) => row.level === level);
  const summary = [1, 2].map((level) => {
    const some = ofLevel(level);
    return `| ${level} | ${some.length} | ${states.map((state) => count(some, state)).join(' | ')} |`;
  });
  return `# OWASP ASVS 5.0.0, level 2

\`npm run asvs\` writes this document from \`asvs.json\`. It says of each requirement of levels 1 and 2 whether the product
meets it, why, and what shows it. The requirements are in our own short words; the
[standard](https://github.com/OWASP/ASVS/tree/v5.0.0) has the full text. Nobody outside of the project has verified these statements.

| level | requirements | ${states.join(' | ')} |
| --- | --- | --- | --- | --- |
${summary.join('\n')}
| **both** | **${rows.length}** | ${states.map((state) => `**${count(rows, state)}**`).join(' | ')} |

${Object.entries(chapters).map(chapterText).join('\n')}`;
}

function chapterText([chapter, name]) {
  const some = rows.filter(({ id }) => id.startsWith(`${chapter}.`));
  return `## ${chapter} ${name}\n\n${some.map(rowText).join('\n')}\n`;
}

function rowText({ id, level, asks, state, reason, shownBy = [] }) {
  const evidence = shownBy.length === 0 ? '' : ` Shown by ${shownBy.map(shown).join('; ')}.`;
  return `- ${id} (level ${level}), ${asks}: **${state}**. ${reason}${evidence}`;
}

function shown({ file, test }) {
  const link = `[${path.basename(file)}](${path.posix.relative('docs/security', file)})`;
  return test === undefined ? link : `${link}, “${test}”`;
}
