// The allowed imports: between libs by Nx’s graph of the projects, inside a lib by its rooms. Also which libraries
// have one home only, and which sources contain no language.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { breachesOfLanguages } from './boundaries/languages.mjs';
import { breachesOfLayers } from './boundaries/layers.mjs';
import { breachesOfRooms } from './boundaries/rooms.mjs';

/** Product libs, most upstream first. Each may import those before it. */
const product = [
  'links',
  'requests',
  'accounts',
  'notifications',
  'files',
  'taxonomy',
  'territories',
  'solvers',
  'needs',
  'matching',
  'introductions',
  'actions',
  'concepts',
  'reports',
  'groups',
  'finding',
  'observatory',
  'plan',
  'desk',
  'import-plans',
  'personal-data',
  'live',
  'backup',
];
/** Platform libs and the libs that each may import. */
const platform = {
  config: [],
  text: [],
  database: ['config'],
  jobs: ['config', 'database'],
  problems: ['config', 'database'],
  graphql: ['config', 'database', 'problems'],
  mail: ['config', 'database'],
  imports: ['config', 'database', 'problems'],
  search: ['config', 'database', 'text'],
  meaning: ['config'],
  'matching-engine': ['text'],
  evaluation: ['problems', 'imports', 'text', 'meaning', 'matching-engine'],
};
/** Libraries that only one lib may name. Specs and the harness may use them directly. */
const homes = {
  'age-encryption': ['backup'],
  bullmq: ['jobs'],
  ioredis: ['jobs'],
  meilisearch: ['search'],
  'onnxruntime-node': ['meaning'],
  pg: ['database', 'jobs', 'backup'],
  'pg-copy-streams': ['backup'],
};

const platformLibs = Object.keys(platform);
const mayImport = (from, to) => {
  // The web application knows the server only by its schema.
  if (from === 'web' || to === 'web') return false;
  if (from === 'server' || from === 'harness') return true;
  if (from in platform) return platform[from].includes(to);
  return platformLibs.includes(to) || (product.includes(to) && product.indexOf(to) < product.indexOf(from));
};

const graphFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-graph-')), 'graph.json');
execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', `--file=${graphFile}`], {
  stdio: 'ignore',
  env: { ...process.env, NX_DAEMON: 'false' },
});
const { nodes, dependencies } = JSON.parse(fs.readFileSync(graphFile, 'utf8')).graph;
fs.rmSync(path.dirname(graphFile), { recursive: true });

const layerOf = (project) =>
  nodes[project].data.tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length);
const breaches = [];

for (const [from, all] of Object.entries(dependencies)) {
  const layer = layerOf(from);
  if (layer === undefined) breaches.push(`${from}: its package.json gives it no layer`);
  for (const { target, sourceFile } of all.filter((d) => d.target in nodes)) {
    // Specs may use the harness, which boots the whole product. If it counted, any change would affect every lib.
    if (layerOf(target) === 'harness' && layer !== 'server')
      breaches.push(
        `${from}: its package.json lets Nx count the harness. Add "implicitDependencies": ["!@passerelle/harness"].`,
      );
    else if (!mayImport(layer, layerOf(target)))
      breaches.push(`${sourceFile ?? from}: ${layer} may not import ${layerOf(target)}`);
  }
}

for (const file of listSources('libs')) {
  if (file.endsWith('.spec.ts')) continue;
  const lib = file.split(path.sep)[1];
  const source = fs.readFileSync(file, 'utf8');
  for (const [library, libs] of Object.entries(homes)) {
    if (!libs.includes(lib) && new RegExp(`from '${library}(/[^']*)?'`).test(source)) {
      breaches.push(`${file}: ${library} belongs in ${libs.join(' or ')}`);
    }
  }
}

breaches.push(...breachesOfRooms(), ...breachesOfLayers(), ...breachesOfLanguages());

function listSources(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter(
      (name) =>
        /\/src\/.*\.m?[jt]s$/.test(name) && !name.includes('node_modules') && !name.includes('/dist/'),
    )
    .map((name) => path.join(folder, name));
}

if (breaches.length > 0) {
  process.stderr.write(`${breaches.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`Boundaries hold between ${Object.keys(nodes).length} projects.\n`);
