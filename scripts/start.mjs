// Compiles what has changed and becomes the server: one process, so that whoever stops it stops everything.
import { buildWeb } from './web/index.mjs';
import { compile } from './compile.mjs';
import { followNpm } from './follow-npm.mjs';

followNpm();
await Promise.all([compile(), buildWeb()]);
await import('../apps/server/dist/main.js');
