// The web application: pages use features and `ui/`, features use `ui/`, and a page uses no other page.
import path from 'node:path';
import { importsBelow } from './imports.mjs';

const sources = 'apps/web/src';
/** Most downstream first. */
const layers = ['pages', 'features', 'ui'];
/** The maximum number of sources in a folder. Specs and generated files are not counted. */
const MOST_SIDE_BY_SIDE = 20;

/** One sentence for each breach: the file, the rule, and what to do. */
export function breachesOfLayers() {
  const files = importsBelow([sources]);
  const counts = new Map();
  for (const { file } of files) {
    if (/\.(spec|graphql|d)\.ts$/.test(file)) continue;
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const addresses = files
    .map(({ file }) => file)
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) => path.posix.dirname(file));
  return [
    ...[...counts]
      .filter(([, count]) => count > MOST_SIDE_BY_SIDE)
      .map(
        ([folder, count]) =>
          `${folder}: ${count} sources lie side by side, and ${MOST_SIDE_BY_SIDE} may. Divide them.`,
      ),
    ...files.flatMap(({ file, imports }) =>
      isGenerated(file)
        ? []
        : imports.flatMap((target) => [...upwards(file, target), ...otherPages(file, target, addresses)]),
    ),
  ];
}

function upwards(file, target) {
  const [from, to] = [file, target].map((each) => layers.indexOf(layerOf(each)));
  if (from < 0 || to < 0 || to >= from) return [];
  return [`${file}: ${layers[from]} may not import ${target}. Move what both need into ${layers[from]}.`];
}

/** A page may use sources at an address above its own. */
function otherPages(file, target, addresses) {
  if (layerOf(file) !== 'pages' || layerOf(target) !== 'pages') return [];
  const page = addressOf(target, addresses);
  if (page === undefined || `${path.posix.dirname(file)}/`.startsWith(`${page}/`)) return [];
  return [`${file}: may not import ${target}, which is another page's. Move what both need into features.`];
}

/** The innermost page of a file. */
const addressOf = (file, addresses) =>
  addresses
    .filter((address) => file.startsWith(`${address}/`))
    .toSorted((one, other) => other.length - one.length)[0];

// A fragment is spread by its name, wherever its file is. So the generated types of one file name the types of
// another.
const isGenerated = (file) => file.endsWith('.graphql.ts');
const layerOf = (file) =>
  file.startsWith(`${sources}/`) ? file.slice(sources.length + 1).split('/')[0] : undefined;
