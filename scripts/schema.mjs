// Writes apps/server/schema.graphql from the resolvers, and docs/notifications.md from the topics of notices.
import fs from 'node:fs';
import { compile } from './compile.mjs';

await compile();
const { schemaText } = await import('../apps/server/dist/schema/index.js');
const { noticeTable } = await import('../libs/notifications/dist/notice-table.js');
fs.writeFileSync('apps/server/schema.graphql', await schemaText());
fs.writeFileSync('docs/notifications.md', noticeTable());
