import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

/** Endings of files that a computer runs when they are opened, or that install programs. */
const program =
  /\.(?:apk|app|bat|cmd|com|cpl|deb|dll|dmg|exe|hta|jar|js|jse|lnk|msi|pif|ps1|reg|rpm|scr|sh|vbe|vbs|wsf)$/iu;

/**
 * Rejects a file with the name of a program, whatever its content: kept under another ending, it would puzzle its
 * readers.
 * @throws {InvalidInput}
 */
export function checkName(name: string): void {
  if (program.test(name.trim())) throw refused('program', sentences.program());
}
