import { runAllInOne } from './all-in-one.js';
import { addSettingsFile } from './installation/settings-file.js';

addSettingsFile(process.env);

// All in one: database, mailbox, API and worker.
void runAllInOne(process).then((code) => process.exit(code));
