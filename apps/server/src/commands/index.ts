import 'reflect-metadata';

export { createAdmin } from './create-admin.command.js';
export { exportRows } from './export.command.js';
export { importFile } from './import.command.js';
export { rebuildMatches, rebuildSearch } from './rebuild.command.js';
export { type CommandWork, runCommand } from './run-command.js';
export { seedDemoData } from './seed.command.js';
