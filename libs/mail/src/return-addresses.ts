import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Clock, secretsOf, type Settings } from '@passerelle/config';

/**
 * Bytes in digits and small letters, since some servers change capitals of addresses. The length is the same for all
 * bytes of one length.
 */
export function lettersOf(bytes: Buffer): string {
  return BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(letterCount(bytes.length), '0');
}

/** The bytes from which these letters were made. undefined: no bytes of this length give these letters. */
export function bytesIn(letters: string, length: number): Buffer | undefined {
  if (letters.length !== letterCount(length) || !/^[\da-z]+$/.test(letters)) return undefined;
  let value = 0n;
  for (const letter of letters) value = value * 36n + BigInt(Number.parseInt(letter, 36));
  const hex = value.toString(16).padStart(2 * length, '0');
  return hex.length > 2 * length ? undefined : Buffer.from(hex, 'hex');
}

const letterCount = (bytes: number): number => Math.ceil((bytes * 8) / Math.log2(36));

/**
 * Before the plus sign. Fifty letters follow, so that 57 of the 64 characters before an @ are used (RFC 5321,
 * 4.5.3.1.1).
 */
const BEGINNING = 'retour+';
const DAY = 24 * 3_600_000;
/** In days. Servers give up within a week, but people complain weeks later. */
const GOOD_FOR_DAYS = 60;

/** In bytes: the address, the day and the mail, then the signature. */
const ADDRESS = 16;
const DATE = 2;
const MAIL = 4;
const CONTENT_LENGTH = ADDRESS + DATE + MAIL;
const SIGNATURE = 10;

/** Content of a return address. */
export interface Returned {
  /** Key of the address to which the mail went: {@link addressKey}. */
  addressKey: string;
  /** Key of the mail: {@link mailKey}. */
  mailKey: string;
}

/**
 * Identifies an address in few bytes, like PostgreSQL's md5(email). The key protects nothing, but the signature does.
 */
export const addressKey = (email: string): string =>
  createHash('md5').update(email.toLowerCase()).digest('hex');

/** Identifies a mail in few bytes, the same at each attempt. */
export const mailKey = (messageId: string): string =>
  createHash('sha256')
    .update(messageId)
    .digest('hex')
    .slice(0, 2 * MAIL);

/**
 * The address for servers' reports that a mail of ours did not arrive. It is the sender of its envelope,
 * `retour+<letters>@REPLY_DOMAIN`, another one for each mail and reader (VERP). The letters are its content, masked
 * with its signature, and then the signature (a synthetic IV, RFC 5297). So nobody else can create or read one.
 */
export class ReturnAddresses {
  constructor(
    private readonly settings: Pick<Settings, 'replyDomain' | 'secret' | 'previousSecrets'>,
    private readonly clock: Clock,
  ) {}

  /** undefined: this installation receives no mails. */
  addressFor({ email, messageId }: { email: string; messageId: string }): string | undefined {
    const { replyDomain } = this.settings;
    if (replyDomain === undefined) return undefined;
    const date = Buffer.alloc(DATE);
    date.writeUInt16BE(this.today);
    const output = Buffer.concat([
      Buffer.from(addressKey(email), 'hex'),
      date,
      Buffer.from(mailKey(messageId), 'hex'),
    ]);
    const [secret] = secretsOf(this.settings);
    const signature = signatureOf(secret, output);
    return `${BEGINNING}${lettersOf(Buffer.concat([hidden(secret, signature, output), signature]))}@${replyDomain}`;
  }

  /** undefined: the address is not ours, or has expired. */
  read(address: string): Returned | undefined {
    const [local = '', domain, ...more] = address.toLowerCase().split('@');
    if (more.length > 0 || domain !== this.settings.replyDomain || !local.startsWith(BEGINNING))
      return undefined;
    const bytes = bytesIn(local.slice(BEGINNING.length), CONTENT_LENGTH + SIGNATURE);
    if (bytes === undefined) return undefined;
    const signature = bytes.subarray(CONTENT_LENGTH);
    for (const secret of secretsOf(this.settings)) {
      const content = hidden(secret, signature, bytes.subarray(0, CONTENT_LENGTH));
      if (!timingSafeEqual(signature, signatureOf(secret, content))) continue;
      const age = this.today - content.readUInt16BE(ADDRESS);
      if (age > GOOD_FOR_DAYS) return undefined;
      return {
        addressKey: content.toString('hex', 0, ADDRESS),
        mailKey: content.toString('hex', ADDRESS + DATE),
      };
    }
    return undefined;
  }

  /** The first of our return addresses in a text, since reports quote their mail. */
  readFirstIn(text: string): Returned | undefined {
    for (const [address] of text.matchAll(/retour\+[\da-z]{50}@[\da-z.-]+/gi)) {
      const returned = this.read(address);
      if (returned !== undefined) return returned;
    }
    return undefined;
  }

  private get today(): number {
    return Math.floor(this.clock.now().getTime() / DAY);
  }
}

const signatureOf = (secret: string, content: Buffer): Buffer =>
  createHmac('sha256', secret).update('return-address|').update(content).digest().subarray(0, SIGNATURE);

/** Masks the content of an address, and unmasks it again. */
function hidden(secret: string, signature: Buffer, content: Buffer): Buffer {
  const mask = createHmac('sha256', secret).update('return-mask|').update(signature).digest();
  return content.map((byte, i) => byte ^ (mask[i] ?? 0)) as Buffer;
}
