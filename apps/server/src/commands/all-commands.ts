import 'reflect-metadata';

export { adopt } from './adopt.command.js';
export { backUp, restore } from './backup-and-restore.command.js';
export { createAdmin } from './create-admin.command.js';
export { doctor } from './doctor.command.js';
export { evaluateOwn, type EvaluateOwnOptions } from './evaluate-own.command.js';
export { exportRows } from './export.command.js';
export { importFile } from './import.command.js';
export { migrateDatabase } from './migrate.command.js';
export { rebuildMatches, rebuildObservatory, rebuildSearch } from './rebuild.command.js';
export { receiveMail } from './receive-mail.command.js';
export { reportFairness } from './report-fairness.command.js';
export { type CommandWork, runCommand } from './run-command.js';
export { seedDemoData } from './seed.command.js';
