// npm run licences: writes docs/security/licences.md, and the bill of materials into dist/. Fails on a licence that
// licences.json does not allow, and on a package or a picture, font or model without a licence.
// With --check, it fails when the document is out of date instead of writing it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { format } from 'oxfmt';
import parse from 'spdx-expression-parse';
import { billOfMaterials, licenceOf, nameOf, ownLicences } from './bill-of-materials.mjs';

const document = 'docs/security/licences.md';
const bill = 'dist/passerelle.cdx.json';
const folder = process.cwd();
const { allowed, undeclared, assets } = ownLicences(folder);
const sbom = billOfMaterials(folder);
const packages = sbom.components.filter(({ purl }) => purl !== undefined);
const faults = [];

for (const component of packages) {
  const licence = licenceOf(component);
  const fault = licence === undefined ? 'it declares no licence in SPDX’s words' : faultOf(licence);
  if (fault !== undefined) faults.push(`${nameOf(component)}@${component.version}: ${fault}`);
}
const names = new Set(packages.map(nameOf));
for (const name of Object.keys(undeclared))
  if (!names.has(name)) faults.push(`${name}: licences.json gives it a licence, but nothing installs it`);
for (const { name, path, package: within, licence } of assets) {
  const isThere = path === undefined ? names.has(within) : fs.existsSync(path);
  if (!isThere) faults.push(`${path ?? within}: ${name} is listed in licences.json, but is not there`);
  const fault = faultOf(licence);
  if (fault !== undefined) faults.push(`${name}: ${fault}`);
}
const listed = assets.flatMap(({ path }) => path ?? []);
for (const file of filesOfKinds(
  /\.(?:bin|onnx|woff2?|ttf|otf|png|jpe?g|webp|avif|svg|gif|ico|pdf|mp3|mp4|dic|aff)$/,
))
  if (!listed.some((path) => file === path || file.startsWith(`${path}/`)))
    faults.push(`${file}: licences.json does not say whose work it is`);

const { code: text } = await format(document, documentText(), { printWidth: 110, singleQuote: true });
if (!process.argv.includes('--check')) {
  fs.mkdirSync('docs/security', { recursive: true });
  fs.writeFileSync(document, text);
} else if (!fs.existsSync(document) || fs.readFileSync(document, 'utf8') !== text)
  faults.push(`${document}: out of date. npm run licences writes it.`);
fs.mkdirSync('dist', { recursive: true });
fs.writeFileSync(bill, `${JSON.stringify(sbom, undefined, 2)}\n`);

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** undefined: one may use it under an allowed licence. */
function faultOf(licence) {
  let expression;
  try {
    expression = parse(licence);
  } catch {
    return `“${licence}” is no licence that SPDX knows`;
  }
  return isAllowed(expression) ? undefined : `${licence} is not allowed by licences.json`;
}

/** “A or B” lets the user choose; of “A and B”, both hold. */
function isAllowed({ license, exception, conjunction, left, right }) {
  if (conjunction === 'or') return isAllowed(left) || isAllowed(right);
  if (conjunction === 'and') return isAllowed(left) && isAllowed(right);
  return exception === undefined && license in allowed;
}

function filesOfKinds(kinds) {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return stdout.split('\0').filter((file) => kinds.test(file) && fs.existsSync(file));
}

function documentText() {
  const rows = [...new Set(packages.map((each) => `| \`${nameOf(each)}\` | ${licenceOf(each) ?? 'none'} |`))];
  return `# Licences

\`npm run licences\` writes this document from \`package-lock.json\` and \`scripts/licences/licences.json\`. Continuous integration fails if it
is out of date, or if a licence below is not allowed. Versions and checksums are in the bill of materials (CycloneDX), which the same command
writes into \`${bill}\`, and which a release contains.

## Allowed licences

| licence | why it is allowed |
| --- | --- |
${Object.entries(allowed)
  .map(([licence, reason]) => `| ${licence} | ${reason} |`)
  .join('\n')}

## Data, models and programs of others

| what | where | licence | source |
| --- | --- | --- | --- |
${assets.map(({ name, path, package: within, licence, source }) => `| ${name} | \`${path ?? within}\` | ${licence} | ${source} |`).join('\n')}

## Packages

These are the packages that an installation contains on any system, also those built into its pages.

| package | licence |
| --- | --- |
${rows.toSorted().join('\n')}
${Object.keys(undeclared).length === 0 ? '' : '\nSome packages do not declare their licence where npm reads it:\n\n'}${Object.entries(
    undeclared,
  )
    .map(([name, { licence, reason }]) => `- \`${name}\` is under ${licence}: ${reason}.\n`)
    .join('')}`;
}
