import { type FileType, fileTypes } from './file-types.js';

/** Longest name without its ending, in characters. */
const LONGEST = 100;

/**
 * The name under which a file is stored and returned: the person's own name, without folders and deceptive
 * characters, and with an ending that fits the content.
 * @param unnamed the name if nothing is left
 */
export function safeName(name: string, type: FileType, unnamed: string): string {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const clean = last
    // Characters that control, hide, or turn the direction of text: “facture\u202Efdp.exe”.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    // Characters that Windows forbids in names.
    .replace(/[<>:"|?*]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const [, stem = '', ending = ''] = /^(.*?)(\.[^. ]*)?$/u.exec(clean.trim()) ?? [];
  const known: readonly string[] = fileTypes[type].endings;
  const ownEnding = known.find((each) => each === ending.toLowerCase());
  const kept = (ownEnding === undefined ? clean : stem).replace(/^[. ]+|(?<![. ])[. ]+$/gu, '');
  const short = [...kept].slice(0, LONGEST).join('').trimEnd();
  const called = short === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(short) ? unnamed : short;
  return `${called}${ownEnding ?? fileTypes[type].endings[0]}`;
}
