// npm run -s cli -- COMMAND: compiles the changes, then runs the command in the same process.
import { compile } from './compile.mjs';
import { followNpm } from './follow-npm.mjs';

followNpm();
await compile();
await import('../apps/server/dist/cli.js');
