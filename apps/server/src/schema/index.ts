export { schemaDrift } from './schema-drift.js';
export { schemaText } from './schema-text.js';
