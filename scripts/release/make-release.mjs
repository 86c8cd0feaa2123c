// npm run release -- FOLDER: writes the files of an installation into a new folder, without those that only
// development needs. It runs on systems like this one. For another system, make the release there.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from '../licences/bill-of-materials.mjs';
import { buildWeb } from '../web/index.mjs';
import { compile } from '../compile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined || fs.existsSync(folder)) {
  process.stderr.write('Into which new folder? npm run release -- FOLDER\n');
  process.exit(2);
}
const target = path.resolve(folder);

await Promise.all([compile(), buildWeb()]);
for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', '.npmrc', 'package-lock.json']) copy(name);
for (const workspace of workspaces()) {
  copy(`${workspace}/package.json`);
  // The harness of the specs is never compiled, but npm requires every workspace that the lock names.
  copy(`${workspace}/dist`);
}
for (const name of ['schema.graphql', 'previous-release.json']) copy(`apps/server/${name}`);
copy('libs/meaning/weights');
const described = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
described.scripts = {
  start: 'exec node apps/server/dist/main.js',
  cli: 'exec node apps/server/dist/cli.js',
};
fs.writeFileSync(
  path.join(target, 'passerelle.cdx.json'),
  `${JSON.stringify(billOfMaterials(root), undefined, 2)}\n`,
);
fs.writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(described, undefined, 2)}\n`);

execFileSync('npm', ['ci', '--omit=dev'], {
  cwd: target,
  stdio: 'inherit',
  // npm 10 ignores that package.json denies this script.
  env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
});
const modules = path.join(target, 'node_modules');
pruneRuntimes();
pruneForDevelopers();

function workspaces() {
  return ['apps', 'libs', 'test']
    .flatMap((parent) => fs.readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((name) => fs.existsSync(path.join(root, name, 'package.json')));
}

function copy(name) {
  if (fs.existsSync(path.join(root, name)))
    fs.cpSync(path.join(root, name), path.join(target, name), { recursive: true });
}

/**
 * `onnxruntime-node` contains the binaries of every system: bin/napi-vN/SYSTEM/PROCESSOR. Those of this system stay.
 */
function pruneRuntimes() {
  const bin = path.join(modules, 'onnxruntime-node/bin');
  for (const version of fs.readdirSync(bin))
    for (const system of fs.readdirSync(path.join(bin, version)))
      for (const processor of fs.readdirSync(path.join(bin, version, system)))
        if (system !== process.platform || processor !== process.arch)
          fs.rmSync(path.join(bin, version, system, processor), { recursive: true });
}

/**
 * Files that Node never loads: TypeScript, which only the compiler plugin of `@nestjs/graphql` requires, types, and
 * source maps.
 */
function pruneForDevelopers() {
  for (const name of ['typescript', '.bin']) fs.rmSync(path.join(modules, name), { recursive: true });
  for (const entry of fs.readdirSync(modules, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.(d\.[cm]?ts|map)$/.test(entry.name))
      fs.rmSync(path.join(entry.parentPath, entry.name));
}
