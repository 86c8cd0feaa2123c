import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

/** Endings of what a computer runs when it is opened, and of what puts it there. */
const program =
  /\.(?:apk|app|bat|cmd|com|cpl|deb|dll|dmg|exe|hta|jar|js|jse|lnk|msi|pif|ps1|reg|rpm|scr|sh|vbe|vbs|wsf)$/iu;

/**
 * Takes no file that is called a program, whatever it holds: with another ending it would be kept, and puzzle whoever reads it.
 * @throws {InvalidInput}
 */
export function checkName(name: string): void {
  if (program.test(name.trim())) throw refused('program', sentences.program());
}
