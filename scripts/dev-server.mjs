import fs from 'node:fs';
import inspector from 'node:inspector';

// A server that dev.mjs starts. It loads the libraries at once, our own files when they are compiled, and runs on a
// message.

// dev.mjs has ended.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const received = (word) =>
  new Promise((resolve) => {
    process.on('message', (message) => {
      if (message === word) resolve();
    });
  });
const [load, run] = [received('load'), received('run')];

const { dependencies } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
for (const name of Object.keys(dependencies)) {
  // A library that cannot be loaded in advance is loaded later, and its error then appears at its importer.
  await import(name).catch(() => undefined);
}
await load;
await import('../apps/server/dist/http/http-server.js');
await run;
const debugging = /^--inspect(?<brk>-brk)?(?:=(?:(?<host>.+):)?(?<port>\d+))?$/.exec(
  process.argv[2] ?? '',
)?.groups;
if (debugging !== undefined) {
  inspector.open(Number(debugging.port ?? 9229), debugging.host, debugging.brk !== undefined);
}
await import('../apps/server/dist/main.js');
