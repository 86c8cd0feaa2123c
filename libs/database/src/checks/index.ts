export { recogniseTablesBeforeBaseline } from './before-the-baseline.js';
export { assertDatabaseFits, assertDatabaseCanBePrepared, refusalInWords } from './database-checks.js';
export { DatabaseUnfit } from './database-unfit.js';
export { assertSchemaFits, letGoOn, type SchemaState, schemaState } from './schema-check.js';
export { assertExtensionsThere, assertServerFits, type ServerFacts, serverFacts } from './server-check.js';
export { assertSessions, keepsSessions } from './session-check.js';
