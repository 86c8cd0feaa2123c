import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SessionCookie } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { ErasedSession } from './erasure-request.entity.js';

/** Browsers in which somebody was signed in whose account is erased. Their drafts lie there still. */
@Injectable()
export class ErasedBrowsers {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
  ) {}

  /** Whether the browser with these cookies is one of them. */
  async has(cookie: string | undefined): Promise<boolean> {
    const token = cookie === undefined ? undefined : this.cookies.tokenIn(cookie);
    if (token === undefined) return false;
    const hash = createHash('sha256').update(token).digest('hex');
    return this.database.manager.existsBy(ErasedSession, { hash });
  }
}
