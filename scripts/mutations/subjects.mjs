// The sources with the rules of the product: permissions, transitions, notifications, matching.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './mutants.mjs';

/** Words, wiring and shapes. The types, a boot or a reader notices a fault in them. */
const rules = [
  /^libs\/[^/]+\/src\/.*\.(policy|policy\.sql|rules|entity|topic)\.ts$/,
  /^libs\/(matching|matching-engine)\/src\//,
  /^apps\/web\/src\/.*\/use-[^/]+\.tsx?$/,
];
/** The specs of pages, which need the whole product. The key is the first listed folder above a page’s sources. */
const unruly =
  /\.(fr|en|sentences|graphql|module|events|samples)\.ts$|\/index\.ts$|\.spec\.tsx?$|\/contract\//;

/** The specs of pages, which need the whole product: by the first folder above a page's sources that is named here. */
const browserSpecs = {
  desk: ['desk', 'desk-undo', 'by-keyboard'],
  bureau: ['desk', 'desk-undo'],
  concepts: ['concepts', 'from-an-idea-to-homes'],
  'need-form': ['a-need-is-written'],
  drafts: ['what-is-typed', 'an-introduction', 'profile'],
  sending: ['what-is-typed', 'concepts'],
  'sign-in': ['sign-in'],
  search: ['search'],
  lists: ['coming-back', 'needs', 'search'],
  why: ['needs'],
  actions: ['joining'],
  groups: ['a-group-meets'],
  groupes: ['a-group-meets'],
  etiquettes: ['tags'],
  compte: ['profile'],
  'public-pages': ['front-page'],
  live: ['coming-back', 'needs'],
  api: ['an-introduction', 'forms'],
};

/** The sources that get faults: all, or those at or under the given paths. */
export function subjects(paths) {
  const all = ['libs', 'apps/web/src'].flatMap((folder) => filesIn(folder));
  const isAsked = (file) =>
    paths.some((each) => file === each || file.startsWith(`${each.replace(/\/$/, '')}/`));
  return all
    .filter((file) => /\.tsx?$/.test(file) && !unruly.test(file))
    .filter((file) => (paths.length > 0 ? isAsked(file) : rules.some((rule) => rule.test(file))))
    .toSorted();
}

export const isOfPages = (file) => file.startsWith('apps/web/');

/** The specs that must notice a fault in a source, the nearest first. */
export function specsOf(file) {
  const folder = path.dirname(file);
  const name = path.basename(file).replace(/\.tsx?$/, '');
  const beside = specsIn(folder, false);
  const own = beside.filter((spec) => path.basename(spec).startsWith(`${name}.`));
  const near = [...own, ...beside];
  if (!isOfPages(file))
    return [...new Set([...near, ...specsIn(file.split('/').slice(0, 3).join('/'), true)])];
  const part = folder
    .split('/')
    .slice(3)
    .find((each) => each in browserSpecs);
  return [
    ...new Set([
      ...near,
      ...(browserSpecs[part] ?? []).map((each) => `test/browser/${each}.browser.spec.ts`),
    ]),
  ];
}

const specsIn = (folder, recursive) =>
  filesIn(folder, recursive).filter(
    (file) => file.endsWith('.spec.ts') && !/\.(redis|meili)\.spec\.ts$/.test(file),
  );

function filesIn(folder, recursive = true) {
  return fs
    .readdirSync(path.join(root, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|\/dist(\/|$)/.test(entry.parentPath))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
