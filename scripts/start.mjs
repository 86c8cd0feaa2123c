// Compiles the changes and becomes the server. It is one process, so that a signal stops everything.
import { buildWeb } from './web/index.mjs';
import { compile } from './compile.mjs';
import { followNpm } from './follow-npm.mjs';

followNpm();
await Promise.all([compile(), buildWeb()]);
await import('../apps/server/dist/main.js');
