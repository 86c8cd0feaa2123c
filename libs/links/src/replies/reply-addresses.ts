import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { OneTimeTokens, type TokenGrant } from '../one-time-tokens.js';

/** Before the plus sign; what follows is a secret. */
const BEGINNING = 'reponse+';
/** In bytes. */
const SECRET_LENGTH = 32;
/** Digits of a secret in base 36. */
const DIGITS = 50;

interface AddressToIssue extends TokenGrant {
  purpose: string;
  /** In milliseconds. */
  expiresIn: number;
}

/**
 * Addresses to which mails are answered, `reponse+<secret>@REPLY_DOMAIN`. A secret is that of a link, written in digits and small letters:
 * some servers change capitals, and no more than 64 characters may stand before the @ (RFC 5321, 4.5.3.1.1).
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly settings: Settings,
  ) {}

  /** Made when the mail is sent. It may be used more than once until it expires. Undefined: this installation takes no mails. */
  async issue(address: AddressToIssue): Promise<string | undefined> {
    const { replyDomain } = this.settings;
    if (replyDomain === undefined) return undefined;
    const secret = Buffer.from(await this.tokens.issue(address), 'base64url');
    const digits = BigInt(`0x${secret.toString('hex')}`)
      .toString(36)
      .padStart(DIGITS, '0');
    return `${BEGINNING}${digits}@${replyDomain}`;
  }

  /** The secret in one of our addresses; undefined: it is none. */
  secretIn(address: string): string | undefined {
    const [local, domain, ...more] = address.toLowerCase().split('@');
    if (local === undefined || more.length > 0 || domain !== this.settings.replyDomain) return undefined;
    const digits = local.startsWith(BEGINNING) ? local.slice(BEGINNING.length) : '';
    if (digits.length !== DIGITS || !/^[\da-z]+$/.test(digits)) return undefined;
    let value = 0n;
    for (const digit of digits) value = value * 36n + BigInt(Number.parseInt(digit, 36));
    const hex = value.toString(16).padStart(2 * SECRET_LENGTH, '0');
    return hex.length > 2 * SECRET_LENGTH ? undefined : Buffer.from(hex, 'hex').toString('base64url');
  }
}
