export { countStatements } from './count-statements.js';
export { cloneDatabase, type TestDatabase, testDatabase } from './test-database.js';
