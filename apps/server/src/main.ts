import { runAllInOne } from './all-in-one.js';

// All in one: database, mailbox, API and worker.
void runAllInOne(process).then((code) => process.exit(code));
