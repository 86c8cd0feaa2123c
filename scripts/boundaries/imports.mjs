// The project’s own sources, and the imports of each.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const skipped = new Set(['node_modules', 'dist']);

/**
 * Every source below these folders with the files that it imports. All paths start at the root of the repository.
 */
export function importsBelow(folders) {
  return folders.flatMap(filesBelow).map((file) => ({ file, imports: importsOf(file) }));
}

function filesBelow(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(place);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [place] : [];
  });
}

/** Includes `import()` and imports of types. */
function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(fs.readFileSync(file, 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => resolved(file, fileName))
    .filter((target) => target !== undefined);
}

/** The source of a specifier. undefined: it is external, or it is the barrel of another lib. */
function resolved(file, specifier) {
  const testing = /^@passerelle\/(\w[\w-]*)\/testing$/.exec(specifier);
  if (testing !== null) return testingOf(testing[1]);
  if (!specifier.startsWith('.')) return undefined;
  // Scripts and benchmarks import what was compiled.
  const target = path.posix.join(path.dirname(file), specifier).replace('/dist/', '/src/');
  return [target, target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')].find((each) =>
    fs.existsSync(each),
  );
}

const testingOf = (lib) =>
  [`libs/${lib}/testing/index.ts`, `libs/${lib}/src/testing.ts`].find((file) => fs.existsSync(file));
