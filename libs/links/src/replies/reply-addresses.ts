import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { bytesIn, lettersOf } from '@passerelle/mail';
import { OneTimeTokens, type TokenGrant } from '../one-time-tokens.js';

/** Before the plus sign. A secret follows it. */
const BEGINNING = 'reponse+';
/** In bytes. */
const SECRET_LENGTH = 32;

interface AddressToIssue extends TokenGrant {
  purpose: string;
  /** In milliseconds. */
  expiresIn: number;
}

/**
 * Addresses for replies to mails, `reponse+<secret>@REPLY_DOMAIN`. A secret is like that of a link, but written in
 * digits and small letters. Some servers change capitals, and no more than 64 characters may precede the @ (RFC 5321,
 * 4.5.3.1.1).
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly settings: Settings,
  ) {}

  /**
   * Creates an address when the mail is sent. The address may be used more than once until it expires. undefined:
   * this installation receives no mails.
   */
  async issue(address: AddressToIssue): Promise<string | undefined> {
    const { replyDomain } = this.settings;
    if (replyDomain === undefined) return undefined;
    const secret = Buffer.from(await this.tokens.issue(address), 'base64url');
    return `${BEGINNING}${lettersOf(secret)}@${replyDomain}`;
  }

  /** The secret in one of our addresses. undefined: the address is not ours. */
  secretIn(address: string): string | undefined {
    const [local, domain, ...more] = address.toLowerCase().split('@');
    if (local === undefined || more.length > 0 || domain !== this.settings.replyDomain) return undefined;
    if (!local.startsWith(BEGINNING)) return undefined;
    return bytesIn(local.slice(BEGINNING.length), SECRET_LENGTH)?.toString('base64url');
  }
}
