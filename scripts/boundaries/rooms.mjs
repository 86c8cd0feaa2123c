// The inside of a lib, of the server and of the spec runner. Each folder of sources is a room, neither too full nor
// too empty. Rooms import one another’s files, never in a circle. Other libs enter by the lib’s only barrel,
// src/index.ts. The web application has layers instead: `layers.mjs`.
import fs from 'node:fs';
import path from 'node:path';
import { circlesOf } from './circles.mjs';
import { importsBelow } from './imports.mjs';

/** The maximum number of sources in a folder. Specs, contracts and barrels are not counted. */
const MOST_SIDE_BY_SIDE = 20;
/** With fewer sources, a room goes back into its parent, if there is space. */
const FEWEST_IN_A_ROOM = 4;
/** The configuration of the specs loads it before anything is compiled. */
const OF_THE_RUNNER = 'test/harness/src/servers/index.mjs';
/** Folders that have few sources for another reason. Contracts and testing/ are open to specs. */
const anySize = new Set(['migrations', 'testing', 'contract']);

/** One sentence for each breach: the file, the rule, and what to do. */
export function breachesOfRooms() {
  const files = importsBelow(['apps', 'libs', 'test', 'scripts', 'bench']).filter(
    ({ file }) => !isOfWeb(file),
  );
  const folders = foldersOf(files);
  const isRoom = (folder) => isInside(folder) && folders.has(folder);
  return [
    ...[...folders].flatMap(([folder, names]) => [
      ...crowdedFolders(folder, names),
      ...emptyRooms(folder, folders),
      ...barrelsOfRooms(folder, names),
    ]),
    ...files.flatMap(({ file, imports }) => imports.flatMap((target) => testingInUse(file, target))),
    ...circlesOfRooms(files, isRoom),
  ];
}

const countSources = (names = []) =>
  names.filter((name) => !isSpec(name) && !isContract(name) && !isBarrel(name)).length;

function crowdedFolders(folder, names) {
  const counted = countSources(names);
  if (folder.endsWith('/migrations') || counted <= MOST_SIDE_BY_SIDE) return [];
  return [
    `${folder}: ${counted} sources lie side by side, and ${MOST_SIDE_BY_SIDE} may. Divide them into rooms.`,
  ];
}

function emptyRooms(folder, folders) {
  const counted = countSources(folders.get(folder));
  const parent = path.posix.dirname(folder);
  if (!isInside(folder) || anySize.has(path.posix.basename(folder))) return [];
  if (isEntry(`${folder}/index.ts`) || holdsData(folder)) return [];
  if (counted === 0 || counted >= FEWEST_IN_A_ROOM) return [];
  if (hasRooms(folder, folders) || counted + countSources(folders.get(parent)) > MOST_SIDE_BY_SIDE) return [];
  return [
    `${folder}: ${counted} sources are no room, and ${parent} has space for them. Move them there, or into fewer files.`,
  ];
}

const holdsData = (folder) => fs.readdirSync(folder).some((name) => /\.(json|jsonl|eta|html)$/.test(name));
const hasRooms = (folder, folders) => [...folders.keys()].some((each) => each.startsWith(`${folder}/`));

function barrelsOfRooms(folder, names) {
  const file = `${folder}/${names.find(isBarrel)}`;
  if (!isInside(folder) || !names.some(isBarrel) || folder.endsWith('/migrations')) return [];
  if (isEntry(file) || file === OF_THE_RUNNER) return [];
  return [`${file}: a lib has one barrel, src/index.ts. Import each source from its own file.`];
}

function testingInUse(file, target) {
  if (!isTesting(target) || mayUseTesting(file)) return [];
  return [
    `${file}: may not import ${target}: what lies in testing/ is for specs, and production does not compile it. Move what both need into src/.`,
  ];
}

function circlesOfRooms(files, isRoom) {
  const arrowsIn = new Map();
  for (const { file, imports } of files) {
    if (isSpec(file) || isTesting(file)) continue;
    for (const target of imports) {
      const [parent, from, to] = whereTheyPart(file, target);
      if (!isSourceRoot(parent) && !isRoom(parent)) continue;
      if (!arrowsIn.has(parent)) arrowsIn.set(parent, new Map());
      const arrows = arrowsIn.get(parent);
      arrows.set(from, new Map(arrows.get(from)).set(to, file));
    }
  }
  return [...arrowsIn].flatMap(([parent, arrows]) =>
    circlesOf(arrows)
      .filter((circle) => circle.some((place) => isRoom(`${parent}/${place}`)))
      .map(
        (circle) =>
          `${parent}: ${[...circle, circle[0]].join(' -> ')} is a circle (${circle
            .map((place, i) => arrows.get(place).get(circle[(i + 1) % circle.length]))
            .join(', ')}). Move what two rooms need into one that imports neither, or make them one room.`,
      ),
  );
}

/** The innermost folder that contains two files, and the entry of each in it: a file or a folder. */
function whereTheyPart(file, target) {
  const [ours, theirs] = [file.split('/'), target.split('/')];
  const depth = ours.findIndex((name, i) => name !== theirs[i]);
  return [ours.slice(0, depth).join('/'), ours[depth], theirs[depth]];
}

/** The names of the sources, by folder. */
function foldersOf(files) {
  const folders = new Map();
  for (const { file } of files) {
    const folder = path.posix.dirname(file);
    folders.set(folder, [...(folders.get(folder) ?? []), path.posix.basename(file)]);
  }
  return folders;
}

/** From the outermost. */
const foldersAround = (file) => {
  const names = file.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
};

const isSourceRoot = (folder) => /^((apps|libs)\/[^/]+|test\/harness)\/src$|^test\/runner$/.test(folder);
/** Below a root of sources, at any depth. */
const isInside = (folder) => foldersAround(`${folder}/`).slice(0, -1).some(isSourceRoot);
const isOfWeb = (file) => file.startsWith('apps/web/');
const isBarrel = (name) => /^index\.m?[jt]s$/.test(name);
/** Whether the lib’s package.json names it as a separate entry for other libs. */
function isEntry(file) {
  const [, lib, inside] = /^((?:apps|libs)\/[^/]+|test\/harness)\/(.*)$/.exec(file) ?? [];
  return lib !== undefined && fs.readFileSync(`${lib}/package.json`, 'utf8').includes(`./${inside}"`);
}
const isSpec = (file) => file.endsWith('.spec.ts');
const isContract = (file) => file.endsWith('.contract.ts');
const isTesting = (file) => /^(apps|libs)\/.*\/(testing\/|testing\.ts$)/.test(file);
const mayUseTesting = (file) =>
  isSpec(file) || isContract(file) || isTesting(file) || file.startsWith('test/');
