import 'reflect-metadata';

export { adopt } from './adopt.command.js';
export { backUp, restore } from './backup-and-restore.command.js';
export { printAuditAnchors, verifyAuditLog } from './audit.command.js';
export { createAdmin } from './create-admin.command.js';
export { doctor } from './doctor.command.js';
export { evaluateOwn, type EvaluateOwnOptions } from './evaluation/evaluate-own.command.js';
export { goLive, type GoLiveOptions } from './going-live/go-live.command.js';
export { exportRows } from './export.command.js';
export { importFile } from './import.command.js';
export { migrateDatabase } from './migrate.command.js';
export { rebuildMatches, rebuildObservatory, rebuildSearch } from './rebuild.command.js';
export { erasePerson, exportPerson } from './personal-data.command.js';
export { receiveMail } from './receive-mail.command.js';
export { reportFairness } from './evaluation/report-fairness.command.js';
export { resetSecondFactor } from './reset-second-factor.command.js';
export { type CommandWork, runCommand } from './run-command.js';
export { seedDemoData } from './seed.command.js';
