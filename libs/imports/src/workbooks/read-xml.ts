import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';

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

/** Reads XML as it comes. Entities that the document defines are left as they are: they could expand without end. */
export async function readXml(chunks: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open?.(withoutPrefix(name), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close?.(withoutPrefix(name)),
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
