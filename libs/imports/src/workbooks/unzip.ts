import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnusableFile } from '../import-row.js';
import { sentences } from '../imports.sentences.js';

/** Most bytes of all parts of an archive once unpacked, since a bomb of a few kilobytes would fill the memory. */
export const MOST_UNPACKED = 100_000_000;
/** A workbook of thirty sheets has about a hundred parts. */
const MOST_PARTS = 2_000;

/** The file is no archive, or an incomplete one. */
export class DamagedArchive extends UnusableFile {
  constructor() {
    super('file', sentences.damagedWorkbook());
  }
}

/** The archive would unpack to far too many bytes. */
export class ArchiveTooLarge extends UnusableFile {
  constructor() {
    super('file', sentences.unpacksToTooMuch());
  }
}

/** The parts of an archive. Each part is unpacked as a stream when it is read, never as a whole. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {DamagedArchive | ArchiveTooLarge} */
  static async open(bytes: Buffer): Promise<Archive> {
    const zip = await orDamaged(() => fromBufferPromise(bytes, { autoClose: false }));
    if (zip.entryCount > MOST_PARTS) throw new ArchiveTooLarge();
    const parts = new Map<string, Entry>();
    let unpacked = 0;
    await orDamaged(async () => {
      for await (const entry of zip.eachEntry()) {
        // Programs differ in which of two equal names they read.
        if (parts.has(entry.fileName)) throw new DamagedArchive();
        unpacked += entry.uncompressedSize;
        parts.set(entry.fileName, entry);
      }
    });
    // The declared sizes can be trusted, since reading a part larger than declared fails.
    if (unpacked > MOST_UNPACKED) throw new ArchiveTooLarge();
    return new Archive(zip, parts);
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The text of a part, as it is unpacked. Nothing if the part does not exist. */
  async *textOf(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    for await (const chunk of this.bytesOf(name)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }

  /** The bytes of a part, as it is unpacked. Nothing if the part does not exist. */
  async *bytesOf(name: string): AsyncGenerator<Buffer> {
    const entry = this.parts.get(name);
    if (entry === undefined) return;
    const stream: Readable = await orDamaged(() => this.zip.openReadStreamPromise(entry));
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch {
      throw new DamagedArchive();
    }
  }
}

async function orDamaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch {
    throw new DamagedArchive();
  }
}
