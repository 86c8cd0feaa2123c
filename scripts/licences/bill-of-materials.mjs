// What an installation contains: packages that it installs, packages built into its pages, and other people's data.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Which licences are allowed and why, the licences of packages that declare none, and what else in the repository is
 * other people's work.
 */
export const ownLicences = (folder) => readJson(folder, 'scripts/licences/licences.json');

/** Vite puts Preact in place of React. */
const replaced = { react: 'preact', 'react-dom': 'preact' };

/**
 * The software bill of materials in CycloneDX's format, from package-lock.json alone: the same on every system.
 * @param folder the repository
 */
export function billOfMaterials(folder) {
  const lock = readJson(folder, 'package-lock.json');
  const described = readJson(folder, 'package.json');
  // Not npm's `--omit dev`: npm 11 then also omits packages that development needs too, such as `graphql`.
  const whole = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const inPages = packagesInPages(folder, lock);
  const { undeclared, assets } = ownLicences(folder);
  const components = whole.components
    .filter(
      (component) => isPackage(component) && (!isForDevelopment(component) || inPages.has(idOf(component))),
    )
    .map((component) => withLicence(withoutMark(component), undeclared[nameOf(component)]?.licence));
  const refs = new Set([whole.metadata.component['bom-ref'], ...components.map((each) => each['bom-ref'])]);
  return {
    ...whole,
    // npm takes the name of the folder.
    metadata: { ...whole.metadata, component: { ...whole.metadata.component, name: described.name } },
    components: [...components, ...assets.map(assetComponent)],
    dependencies: whole.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}

/** `@nestjs/core`, and not npm's `core`. */
export const nameOf = ({ purl }) => decodeURIComponent(purl.slice('pkg:npm/'.length).replace(/@[^@]*$/, ''));

/** A licence, or an expression of several, in SPDX's words. undefined: none is declared. */
export function licenceOf({ licenses = [] }) {
  const [first] = licenses;
  return first?.expression ?? first?.license?.id ?? first?.license?.name;
}

const idOf = (component) => `${nameOf(component)}@${component.version}`;
const marked = ({ properties = [] }, name) =>
  properties.some((each) => each.name === `cdx:npm:package:${name}`);
const isForDevelopment = (component) => marked(component, 'development');
/** Our own libs are the product itself, not its materials. */
const isPackage = (component) => !marked(component, 'private');

const withoutMark = (component) => ({
  ...component,
  properties: (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development'),
});

const withLicence = (component, licence) =>
  licenceOf(component) === undefined && licence !== undefined
    ? { ...component, licenses: [{ license: { id: licence } }] }
    : component;

const assetComponent = ({ name, path: file, package: within, kind, licence, source }) => ({
  type: kind,
  name,
  'bom-ref': `asset:${file ?? within}`,
  description: source,
  licenses: [{ license: { id: licence } }],
  properties: [{ name: 'path', value: file ?? `node_modules/${within}` }],
});

/** They are dependencies of development, since the build copies them into the pages. */
function packagesInPages(folder, lock) {
  const found = new Set();
  const visit = (name, from) => {
    const place = placeOf(lock, name, from);
    if (place === undefined) return;
    const { version, dependencies = {} } = lock.packages[place];
    if (found.has(`${name}@${version}`)) return;
    found.add(`${name}@${version}`);
    for (const next of Object.keys(dependencies)) visit(next, place);
  };
  for (const name of importedByPages(path.join(folder, 'apps/web/src'))) visit(replaced[name] ?? name, '');
  return found;
}

/** As Node finds a package: in the nearest `node_modules` above. */
function placeOf(lock, name, from) {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))) {
    const place = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
    if (place in lock.packages) return place;
    if (above === '') return undefined;
  }
}

function importedByPages(folder) {
  const names = new Set();
  for (const entry of fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : []) {
    if (!/\.tsx?$/.test(entry) || /\.spec\.tsx?$/.test(entry)) continue;
    const text = fs.readFileSync(path.join(folder, entry), 'utf8');
    for (const [, specifier] of text.matchAll(/^(?:import|export)\b[^;'"]*'([^'"]+)'/gm))
      if (!/^(?:\.|virtual:|node:)/.test(specifier))
        names.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
  }
  return names;
}

const readJson = (folder, name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
