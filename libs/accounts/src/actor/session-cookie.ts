import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { secretsOf, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ActorOfRequest } from '@passerelle/graphql';
import type { FastifyRequest } from 'fastify';
import { Actor } from './actor.js';
import { findActorOfSession } from './find-actor.js';

export const COOKIE_PREFIX = 'passerelle';

/** A value, a dot and its HMAC-SHA256 in base64, escaped for cookies. */
const SIGNED = /^([\w-]+)\.([\w+/]{43}=)$/;

/**
 * Reads better-auth's session cookie: a token, a dot and the token's HMAC-SHA256 in base64. Every request has a
 * cookie, and better-auth takes fifty times as long to read it. A spec compares the two. Also, better-auth accepts
 * only cookies signed with the current secret. Cookies signed with a previous secret are signed again for it.
 */
@Injectable()
export class SessionCookie {
  private readonly pattern: RegExp;
  /** better-auth signs with the first secret. Cookies signed with any of them are accepted. */
  private readonly secrets: readonly [current: string, ...previous: string[]];

  constructor(settings: Settings) {
    this.secrets = secretsOf(settings);
    const prefix = `${settings.publicUrl.startsWith('https://') ? '__Secure-' : ''}${COOKIE_PREFIX}`;
    // White space around the name, as better-auth allows it: where a header has two, both read the first.
    this.pattern = new RegExp(`(?:^|;)\\s*${prefix}\\.session_token\\s*=([^;]*)`);
  }

  /** The token in a Cookie header. undefined if it is absent or its signature is not ours. */
  tokenIn(header: string): string | undefined {
    return this.read(this.pattern.exec(header)?.[1] ?? '')?.value;
  }

  /** The header with every cookie of a previous secret signed again with the current secret. */
  signedAgain(header: string): string {
    if (this.secrets.length === 1) return header;
    return header.replaceAll(/=([^;]*)/g, (whole, written: string) => {
      const { value, signedWith = 0 } = this.read(written) ?? {};
      if (value === undefined || signedWith === 0) return whole;
      const signature = this.sign(value, this.secrets[0]).toString('base64');
      return `=${encodeURIComponent(`${value}.${signature}`)}`;
    });
  }

  /** @returns the value, and the index of the secret of its signature */
  private read(written: string): { value: string; signedWith: number } | undefined {
    const [, value, signature] = SIGNED.exec(written.replaceAll(/%2[BF]|%3D/g, decodeURIComponent)) ?? [];
    if (value === undefined || signature === undefined) return undefined;
    const given = Buffer.from(signature, 'base64');
    const signedWith = this.secrets.findIndex((secret) => timingSafeEqual(this.sign(value, secret), given));
    return signedWith < 0 ? undefined : { value, signedWith };
  }

  private sign(value: string, secret: string): Buffer {
    return createHmac('sha256', secret).update(value).digest();
  }
}

/** Finds the actor of each request by the session cookie, so that a removed role is gone at the next request. */
@Injectable()
export class SessionActor extends ActorOfRequest {
  constructor(
    private readonly database: Database,
    private readonly cookies: SessionCookie,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** One statement for a cookie that we signed, none otherwise. */
  async actorOf({ headers: { cookie } }: Pick<FastifyRequest, 'headers'>): Promise<Actor> {
    const token = cookie && this.cookies.tokenIn(cookie);
    return token ? findActorOfSession(this.database.manager, token, this.settings) : Actor.nobody;
  }
}
