import fs from 'node:fs';
import { compile } from './compile.mjs';
import { onMigratedDatabase } from './migrated-database.mjs';

// Writes apps/server/schema.graphql from the resolvers, docs/notifications.md from the topics of notices,
// docs/personal-data.md from the register of personal data, and libs/database/catalogue.txt from a freshly migrated database.

await compile();
const { schemaText } = await import('../apps/server/dist/schema/schema-text.js');
const { noticeTable } = await import('../apps/server/dist/schema/notice-table.js');
const { registerTable } = await import('../libs/personal-data/dist/index.js');
const { catalogueFile, catalogueText } = await import('../libs/database/dist/catalogue-of.js');
fs.writeFileSync('apps/server/schema.graphql', await schemaText());
fs.writeFileSync('docs/notifications.md', noticeTable());
fs.writeFileSync('docs/personal-data.md', registerTable());
fs.writeFileSync(catalogueFile, await onMigratedDatabase(catalogueText));
