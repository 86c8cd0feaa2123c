import { LimitedThread } from '@passerelle/config/threads';
import type { InboundHeaders, InboundText } from './inbound-mail.js';
import type { readingFunctions } from './reading-thread.js';
import type { ReturnReport } from './report.js';

/** In milliseconds: a mail of 10 MB, with files, takes a second. */
const LONGEST_OPENING = 20_000;
/** In milliseconds: a text takes a few. */
const LONGEST_TEXT = 1_000;

/** A mail that cannot be read. It cannot be read later either, so nobody should send it again. */
export class UnreadableMail extends Error {
  override readonly name = 'UnreadableMail';
  /** The SMTP code for its sender: “transaction failed”, for good (RFC 5321, 4.2.3). */
  readonly responseCode = 554;
}

const thread = new LimitedThread<typeof readingFunctions>(new URL('./reading-thread.js', import.meta.url));

async function orUnreadable<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading;
  } catch (error) {
    throw new UnreadableMail('The mail cannot be read', { cause: error });
  }
}

/**
 * Reads the sender of a mail to us, and whether it is a person. It is little work for any mail.
 * @param raw the whole message (RFC 5322)
 * @param options.envelopeFrom the sender given by its server; empty: the null sender of bounces and absence notices
 * (RFC 5321, 4.5.5)
 * @throws {UnreadableMail}
 */
export const readInboundHeaders = (
  raw: Buffer,
  { envelopeFrom }: { envelopeFrom?: string | undefined } = {},
): Promise<InboundHeaders> =>
  orUnreadable(thread.call('headersOf', { headers: headersIn(raw), envelopeFrom }, LONGEST_OPENING));

/**
 * Reads a person's text in a mail to us.
 * @throws {UnreadableMail}
 */
export const readInboundText = (raw: Buffer): Promise<InboundText> =>
  orUnreadable(
    (async () => {
      const { text, fileCount } = await thread.call('bodyOf', raw, LONGEST_OPENING);
      return { text: await thread.call('visibleText', text, LONGEST_TEXT), fileCount };
    })(),
  );

/**
 * The envelope of a mail, as far as its headers give it.
 * @throws {UnreadableMail}
 */
export const addressesOf = (raw: Buffer): Promise<{ recipients: string[]; sender: string | undefined }> =>
  orUnreadable(thread.call('envelopeOf', headersIn(raw), LONGEST_OPENING));

/**
 * Reads a delivery status notification (RFC 3464), a complaint (RFC 5965), or the reports of old servers.
 * @param sender the sender of the envelope; empty: the null sender, as in reports (RFC 3461, 6.1)
 * @throws {UnreadableMail}
 */
export const readReport = (raw: Buffer, sender: string | undefined): Promise<ReturnReport> =>
  orUnreadable(thread.call('reportOf', { raw, sender }, LONGEST_OPENING));

/** In bytes: more than the headers of any mail. */
const MOST_HEADERS = 256 * 1024;

function headersIn(raw: Buffer): Buffer {
  const beginning = raw.subarray(0, MOST_HEADERS);
  const ends = ['\r\n\r\n', '\n\n'].map((end) => beginning.indexOf(end)).filter((at) => at >= 0);
  return Buffer.concat([beginning.subarray(0, Math.min(...ends, beginning.length)), Buffer.from('\r\n\r\n')]);
}
