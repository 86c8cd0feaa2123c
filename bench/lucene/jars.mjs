// Lucene, from Maven Central, compiled with the comparison. It needs `java` and `javac` of version 21 or later.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '10.6.0';
const oldestJava = 21;
/** By artefact: the SHA-256 of its jar. */
const jars = {
  'lucene-core': '211424f423ff1afeb891095c2142a20a572e545906251f28b8faaa408d01f934',
  'lucene-analysis-common': '7e7fc5bcb7e2fd702701cfa7f5c209f28bdaf89cb8ef0ba379255c9d7c687430',
};
const repository = process.env.MAVEN_REPOSITORY_URL ?? 'https://repo1.maven.org/maven2';
const cache = fileURLToPath(new URL(`../../node_modules/.cache/lucene-${version}`, import.meta.url));

/** How to start the Java program: `{java, classPath}`. Undefined without a suitable Java. */
export async function compiledBench() {
  const home = process.env.JAVA_HOME;
  const [java, javac] = ['java', 'javac'].map((name) =>
    home === undefined ? name : path.join(home, 'bin', name),
  );
  if (!(versionOf(javac) >= oldestJava)) return undefined;
  fs.mkdirSync(cache, { recursive: true });
  for (const [artefact, hash] of Object.entries(jars)) await fetchJar(artefact, hash);
  const classPath = `${cache}/classes${path.delimiter}${cache}/*`;
  const source = fileURLToPath(new URL('LuceneBench.java', import.meta.url));
  execFileSync(javac, ['-cp', classPath, '-d', `${cache}/classes`, source], { stdio: ['ignore', 2, 2] });
  return { java, classPath };
}

function versionOf(javac) {
  try {
    return Number(/javac (\d+)/.exec(execFileSync(javac, ['-version'], { encoding: 'utf8' }))?.[1]);
  } catch {
    return undefined;
  }
}

async function fetchJar(artefact, hash) {
  const file = path.join(cache, `${artefact}-${version}.jar`);
  if (fs.existsSync(file) && hashOf(fs.readFileSync(file)) === hash) return;
  const address = `${repository}/org/apache/lucene/${artefact}/${version}/${artefact}-${version}.jar`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (hashOf(bytes) !== hash) throw new Error(`${address} is not the jar that was pinned.`);
  fs.writeFileSync(file, bytes);
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
