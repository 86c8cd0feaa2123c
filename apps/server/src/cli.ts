import { runCommandLine } from './command-line.js';
import { addSettingsFile } from './installation/settings-file.js';

// `doctor` itself says which file of the data folder this account may not read.
addSettingsFile(process.env, { refuses: process.argv[2] !== 'doctor' });

/** Ends this process once standard output is written, since a slow pipe would lose the rest. */
function end(code: number): void {
  if (process.stdout.writableLength === 0) process.exit(code);
  process.stdout.on('error', () => process.exit(1)).write('', () => process.exit(code));
}

// The command line, run by this process.
void runCommandLine(process.argv.slice(2), process).then(end);
