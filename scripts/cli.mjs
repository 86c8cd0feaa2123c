// npm run -s cli -- COMMAND: compiles what has changed, then runs the command in this very process.
import { compile } from './compile.mjs';
import { followNpm } from './follow-npm.mjs';

followNpm();
await compile();
await import('../apps/server/dist/cli.js');
