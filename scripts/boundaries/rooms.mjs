// The inside of a lib, of the server, and of what runs the specs: each folder of sources is a room, and its index is its only door.
// The web application has layers instead: `layers.mjs`.
import path from 'node:path';
import { circlesOf } from './circles.mjs';
import { importsBelow } from './imports.mjs';

/** How many sources may lie side by side in a folder; specs, contracts and the door are not counted. */
const MOST_SIDE_BY_SIDE = 20;
/** Folders that need no door: migrations are listed one by one, and testing/ is open to specs. */
const withoutDoor = new Set(['migrations', 'testing']);
/** The names of a door; plain JavaScript where the room is loaded without compiling TypeScript. */
const doors = ['index.ts', 'index.mjs'];

/** One sentence for each breach: the file, the rule, and what to do. */
export function breachesOfRooms() {
  const files = importsBelow(['apps', 'libs', 'test', 'scripts', 'bench']).filter(
    ({ file }) => !isOfWeb(file),
  );
  const folders = foldersOf(files);
  const isRoom = (folder) => isInside(folder) && folders.get(folder)?.some(isDoor) === true;
  return [
    ...[...folders].flatMap(([folder, names]) => [
      ...foldersWithoutDoor(folder, names),
      ...crowdedFolders(folder, names),
    ]),
    ...files.flatMap(({ file, imports }) =>
      imports.flatMap((target) => [...closedDoors(file, target, isRoom), ...testingInUse(file, target)]),
    ),
    ...circlesOfRooms(files, isRoom),
  ];
}

function foldersWithoutDoor(folder, names) {
  const isMeant = isInside(folder) && !folder.split('/').some((name) => withoutDoor.has(name));
  if (!isMeant || names.some(isDoor) || names.every(isSpec)) return [];
  return [`${folder}: a folder of sources is a room and needs a door. Write its index.ts.`];
}

function crowdedFolders(folder, names) {
  const counted = names.filter((name) => !isSpec(name) && !isContract(name) && !isDoor(name)).length;
  if (folder.endsWith('/migrations') || counted <= MOST_SIDE_BY_SIDE) return [];
  return [
    `${folder}: ${counted} sources lie side by side, and ${MOST_SIDE_BY_SIDE} may. Divide them into rooms.`,
  ];
}

/** Whoever comes from outside enters the outermost room that they are not in, and no further. */
function closedDoors(file, target, isRoom) {
  const room = foldersAround(target).find((folder) => isRoom(folder) && !file.startsWith(`${folder}/`));
  if (room === undefined || doors.some((door) => target === `${room}/${door}`)) return [];
  return [
    `${file}: may not import ${target}: the room ${room} is entered through its index only. Import what it gives out, or have it give out more.`,
  ];
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

/** The innermost folder that two files are both in, and what each is in it: a file or a folder. */
function whereTheyPart(file, target) {
  const [ours, theirs] = [file.split('/'), target.split('/')];
  const depth = ours.findIndex((name, i) => name !== theirs[i]);
  return [ours.slice(0, depth).join('/'), ours[depth], theirs[depth]];
}

/** By folder, the names of the sources that lie in it. */
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
const isDoor = (name) => doors.includes(name);
const isSpec = (file) => file.endsWith('.spec.ts');
const isContract = (file) => file.endsWith('.contract.ts');
const isTesting = (file) => /^(apps|libs)\/.*\/(testing\/|testing\.ts$)/.test(file);
const mayUseTesting = (file) =>
  isSpec(file) || isContract(file) || isTesting(file) || file.startsWith('test/');
