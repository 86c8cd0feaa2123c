import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import { UnusableFile } from '../import-row.js';
import { sentences } from '../imports.sentences.js';

/** What a part of a workbook says, element by element; names are without their prefixes. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether all that is wanted has been read. */
  isDone?(): boolean;
}

/** How much is read before other work has its turn, in characters: a few milliseconds. */
const SLICE = 32_768;
/** How deep elements lie in each other, and how many attributes one has: more than Excel writes. With each the parser takes longer. */
const DEEPEST = 100;
const MOST_ATTRIBUTES = 500;

/**
 * Reads XML as it comes. Entities that the document defines are left as they are: they could expand without end.
 * @throws {UnusableFile} if it is not as programs write it
 */
export async function readXml(chunks: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  let depth = 0;
  let attributesOfOne = 0;
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1;
        attributesOfOne = 0;
        if (depth > DEEPEST) throw new UnusableFile('file', sentences.damagedWorkbook());
      },
      onattribute() {
        attributesOfOne += 1;
        if (attributesOfOne > MOST_ATTRIBUTES) throw new UnusableFile('file', sentences.damagedWorkbook());
      },
      onopentag: (name, attributes) => reader.open?.(withoutPrefix(name), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag(name) {
        depth -= 1;
        reader.close?.(withoutPrefix(name));
      },
    },
    { xmlMode: true },
  );
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += SLICE) {
      parser.write(chunk.slice(from, from + SLICE));
      if (reader.isDone?.() === true) return;
      await setImmediate();
    }
  }
  parser.end();
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
