import type { Archive } from './unzip.js';
import { readXml } from './read-xml.js';

/** The shared texts that cells refer to by number. */
export async function sharedStringsIn(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = new RichText();
  await readXml(archive.textOf('xl/sharedStrings.xml'), {
    open: (name) => (name === 'si' ? text.begin() : text.open(name)),
    text: (some) => text.add(some),
    close(name) {
      if (name === 'si') strings.push(withoutNumbers(text.end()));
      else text.close(name);
    },
  });
  return strings;
}

/** Decodes characters that XML cannot hold, written by number: `_x000D_` (ECMA-376, part 1, 22.4.2.4). */
export const withoutNumbers = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Joins the runs of a formatted text. Phonetic hints are left out. */
export class RichText {
  private text = '';
  private isText = false;
  private isPhonetic = false;

  begin(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 't') this.isText = true;
    if (name === 'rPh') this.isPhonetic = true;
  }

  add(text: string): void {
    if (this.isText && !this.isPhonetic) this.text += text;
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    if (name === 'rPh') this.isPhonetic = false;
  }

  end(): string {
    return this.text;
  }
}
