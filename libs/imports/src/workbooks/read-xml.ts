import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import { UnusableFile } from '../import-row.js';
import { sentences } from '../imports.sentences.js';

/** Reads a part of a workbook, element by element. Names are without their prefixes. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether everything needed has been read. */
  isDone?(): boolean;
}

/** How many characters are read between two pauses for other work: a few milliseconds. */
const SLICE = 32_768;
/**
 * Most levels of nested elements, and most attributes of one: more than Excel writes. Each of them slows the parser
 * down.
 */
const DEEPEST = 100;
const MOST_ATTRIBUTES = 500;

/**
 * Parses XML as it arrives. Entities defined by the document stay unexpanded, since they could expand without end.
 * @param deepest most levels of nested elements
 * @throws {UnusableFile} if programs do not write such XML
 */
export async function readXml(
  chunks: AsyncIterable<string>,
  reader: XmlReader,
  deepest = DEEPEST,
): Promise<void> {
  let depth = 0;
  let attributesOfOne = 0;
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1;
        attributesOfOne = 0;
        if (depth > deepest) throw new UnusableFile('file', sentences.damagedWorkbook());
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
