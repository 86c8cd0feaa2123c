import { readdirSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 } from 'uuid';
import { type MailSummary, readMail, type ReceivedMail, withDeliveredTo } from '../reading/received-mail.js';
import type { CaughtMail } from '../smtp-catcher.js';

export interface StoredMail extends MailSummary {
  /** UUIDv7 of the arrival, and the name of its file. */
  id: string;
}

export interface MailList {
  messages: StoredMail[];
  /** How many messages match, on all pages together. */
  total: number;
  /** Value of `before` for the next page; null on the last one. */
  next: string | null;
}

const MOST_HEADER_BYTES = 32 * 1024;
const FILES_AT_ONCE = 32;

/** A folder with one .eml file for each message. The headers are in memory, so that a list reads no file. */
export class MailFolder {
  /** Oldest first, like the files' names. */
  readonly #kept: StoredMail[] = [];

  private constructor(private readonly folder: string) {}

  /**
   * Creates the folder if there is none, readable only by its owner, since mails contain links that sign people in.
   */
  static async open(folder: string): Promise<MailFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const mails = new MailFolder(folder);
    const ids = (await readdir(folder))
      .filter((name) => /^[\w-]+\.eml$/.test(name))
      .map((name) => name.slice(0, -4));
    ids.sort();
    for (let i = 0; i < ids.length; i += FILES_AT_ONCE) {
      const some = ids.slice(i, i + FILES_AT_ONCE);
      mails.#kept.push(...(await Promise.all(some.map(async (id) => summary(id, await mails.#headers(id))))));
    }
    return mails;
  }

  async add({ recipients, raw }: CaughtMail): Promise<void> {
    const id = v7();
    const message = withDeliveredTo(recipients, raw);
    const unfinished = path.join(this.folder, `${id}.tmp`);
    await writeFile(unfinished, message, { mode: 0o600 });
    const kept = await summary(id, headersOf(message));
    await rename(unfinished, this.#file(id));
    // Several files may be written at once, and may end in another order than that of their ids.
    this.#kept.splice(this.#kept.findLastIndex((other) => other.id < id) + 1, 0, kept);
  }

  /** Newest first. `to`: a part of a recipient's address, in any case. `before`: the id above which to stop. */
  list({ to = '', before, limit }: { to?: string; before?: string; limit: number }): MailList {
    this.#dropDeleted();
    const part = to.trim().toLowerCase();
    const found = part
      ? this.#kept.filter((mail) => mail.to.some((address) => address.toLowerCase().includes(part)))
      : this.#kept;
    const end = before === undefined ? found.length : found.findLastIndex((mail) => mail.id < before) + 1;
    const start = Math.max(0, end - limit);
    const messages = found.slice(start, end).toReversed();
    return { messages, total: found.length, next: start > 0 ? (messages.at(-1)?.id ?? null) : null };
  }

  /** undefined: there is no such message. */
  async read(id: string): Promise<(StoredMail & ReceivedMail) | undefined> {
    const raw = await this.source(id);
    return raw && { id, ...(await readMail(raw)) };
  }

  /** The bytes of the file. undefined: there is no such message. */
  async source(id: string): Promise<Buffer | undefined> {
    // Only messages in the index are read, since an id is never trusted as a path.
    if (!this.#kept.some((mail) => mail.id === id)) return undefined;
    try {
      return await readFile(this.#file(id));
    } catch (error) {
      // The file was deleted by hand.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async empty(): Promise<void> {
    for (const { id } of this.#kept.splice(0)) await rm(this.#file(id), { force: true });
  }

  /** Files are deleted by hand, and by erasure in another process. */
  #dropDeleted(): void {
    const there = new Set(readdirSync(this.folder));
    for (let i = this.#kept.length - 1; i >= 0; i -= 1)
      if (!there.has(`${this.#kept[i]?.id}.eml`)) this.#kept.splice(i, 1);
  }

  async #headers(id: string): Promise<Buffer> {
    const file = await open(this.#file(id));
    try {
      const { buffer, bytesRead } = await file.read(
        Buffer.allocUnsafe(MOST_HEADER_BYTES),
        0,
        MOST_HEADER_BYTES,
        0,
      );
      return headersOf(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  }

  #file(id: string): string {
    return path.join(this.folder, `${id}.eml`);
  }
}

function headersOf(message: Buffer): Buffer {
  const end = message.indexOf('\r\n\r\n');
  return message.subarray(0, end < 0 ? MOST_HEADER_BYTES : end + 4);
}

async function summary(id: string, rawHeaders: Buffer): Promise<StoredMail> {
  const { messageId, to, from, subject, date } = await readMail(rawHeaders);
  return { id, messageId, to, from, subject, date };
}
