// oxlint-disable no-underscore-dangle -- Node names them so
// Lets a thread that the product starts in a spec begin with a TypeScript source. Required by each process of specs, and by its threads.
const fs = require('node:fs');
const Module = require('node:module');
const { isMainThread } = require('node:worker_threads');

if (!isMainThread) {
  const { runMain } = Module;
  Module.runMain = (main = process.argv[1]) => {
    const source = main.replace(/\.js$/, '.ts');
    if (fs.existsSync(main) || !fs.existsSync(source)) return runMain(main);
    require('./typescript.mjs').loadTypeScript();
    return Module._load(source, null, true);
  };
}
