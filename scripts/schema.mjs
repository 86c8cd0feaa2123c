// Writes apps/server/schema.graphql from the resolvers.
import fs from 'node:fs';
import { compile } from './compile.mjs';

await compile();
const { schemaText } = await import('../apps/server/dist/schema/index.js');
fs.writeFileSync('apps/server/schema.graphql', await schemaText());
