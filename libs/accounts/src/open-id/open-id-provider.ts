import { Injectable } from '@nestjs/common';
import { type OpenIdSettings, Settings, signInPaths } from '@passerelle/config';
import * as oidc from 'openid-client';
import { emailAddress, personName } from '../people/person.input.js';

/** Why a sign-in at the provider led nowhere, as the sign-in page says it. */
export type OpenIdRefusalCode =
  | 'OIDC_AWAY'
  | 'OIDC_CANCELLED'
  | 'OIDC_EMAIL_UNVERIFIED'
  | 'OIDC_EXPIRED'
  | 'OIDC_OTHER_ACCOUNT'
  | 'OIDC_REFUSED';

export class OpenIdRefusal extends Error {
  constructor(
    readonly code: OpenIdRefusalCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'OpenIdRefusal';
  }
}

/** What one attempt sends, and compares with the answer. */
export interface Sent {
  state: string;
  nonce: string;
  verifier: string;
}

/** What is kept of the provider's claims. */
export interface ProvenIdentity {
  subject: string;
  /** In lower case; empty: the provider named none. */
  email: string;
  isEmailVerified: boolean;
  name: string;
}

/** Longest answer of a provider, in bytes. */
const LONGEST_ANSWER = 256 * 1024;
/** How long its addresses are reused, in milliseconds. */
const DISCOVERY_HOLDS = 60 * 60 * 1_000;

/** The provider of OpenID Connect that the settings name. The protocol is that of `openid-client`. */
@Injectable()
export class OpenIdProvider {
  /** How long each answer of the provider may take, in seconds. */
  patience = 5;
  private known: { at: number; config: oidc.Configuration } | undefined;

  constructor(private readonly settings: Settings) {}

  get provider(): OpenIdSettings | undefined {
    return this.settings.openId;
  }

  /** Where the provider sends people back. It never depends on a request. */
  get redirectUri(): string {
    return `${this.settings.publicUrl}${signInPaths.providerAnswer}`;
  }

  /** The page of the provider on which somebody signs in. @throws {OpenIdRefusal} */
  async signInPage(sent: Sent): Promise<URL> {
    const config = await this.discover();
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri,
      scope: this.needed().scopes,
      state: sent.state,
      nonce: sent.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(sent.verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Takes the answer that a browser brings from the provider, and asks the provider itself who the person is.
   * @param query of the address to which the provider sent the browser
   * @throws {OpenIdRefusal}
   */
  async identityIn(query: string, sent: Sent): Promise<ProvenIdentity> {
    const config = await this.discover();
    const answer = new URL(this.redirectUri);
    answer.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(config, answer, {
        expectedState: sent.state,
        expectedNonce: sent.nonce,
        pkceCodeVerifier: sent.verifier,
        idTokenExpected: true,
      });
      const inToken = tokens.claims();
      if (inToken === undefined) throw new OpenIdRefusal('OIDC_REFUSED');
      const told =
        config.serverMetadata().userinfo_endpoint === undefined
          ? inToken
          : { ...inToken, ...(await oidc.fetchUserInfo(config, tokens.access_token, inToken.sub)) };
      return this.keptOf(inToken.sub, told);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** The provider's addresses and keys. @throws {OpenIdRefusal} */
  async discover(): Promise<oidc.Configuration> {
    const now = performance.now();
    if (this.known !== undefined && now - this.known.at < DISCOVERY_HOLDS) return this.known.config;
    const { issuer, clientId, clientSecret } = this.needed();
    try {
      const config = await oidc.discovery(
        new URL(issuer),
        clientId,
        { client_secret: clientSecret, redirect_uris: [this.redirectUri] },
        oidc.ClientSecretPost(clientSecret),
        {
          timeout: this.patience,
          [oidc.customFetch]: fetchLittle,
          execute: [
            // Not the word of the connection alone: every token is checked with the keys of the provider.
            oidc.enableNonRepudiationChecks,
            // The settings accept plain HTTP on this machine only.
            ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
          ],
        },
      );
      this.known = { at: now, config };
      return config;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private keptOf(subject: string, told: Readonly<Record<string, unknown>>): ProvenIdentity {
    const text = (claim: string): string => (typeof told[claim] === 'string' ? told[claim].trim() : '');
    const verified = told['email_verified'];
    const family = text('usual_name') || text('family_name');
    const name = [text('given_name'), family].filter((part) => part !== '').join(' ') || text('name');
    return {
      subject,
      email: emailAddress.safeParse(told['email']).data ?? '',
      isEmailVerified: verified === true || (verified === undefined && this.needed().checksAddresses),
      // By the rules for names that people type; otherwise they type one.
      name: personName.safeParse(name).data ?? '',
    };
  }

  private needed(): OpenIdSettings {
    if (this.provider === undefined) throw new OpenIdRefusal('OIDC_AWAY');
    return this.provider;
  }
}

/** A refusal for the page: the provider said no, is away, or said what is not to be believed. */
function refusalOf(error: unknown): OpenIdRefusal {
  if (error instanceof OpenIdRefusal) return error;
  if (error instanceof oidc.AuthorizationResponseError)
    return new OpenIdRefusal(error.error === 'access_denied' ? 'OIDC_CANCELLED' : 'OIDC_REFUSED', {
      cause: error,
    });
  return new OpenIdRefusal(isAway(error) ? 'OIDC_AWAY' : 'OIDC_REFUSED', { cause: error });
}

function isAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return true;
    // What fetch throws when nobody answers.
    if (at instanceof TypeError && at.message === 'fetch failed') return true;
  }
  return false;
}

/** Reads the whole answer within the time limit, and no more than a sign-in needs. */
const fetchLittle: oidc.CustomFetch = async (url, options) => {
  const answer = await fetch(url, options as RequestInit);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) throw new Error('The answer of the provider is too long.');
    parts.push(part);
  }
  const { status, statusText, headers } = answer;
  // The length and the coding are those of the bytes as they travelled.
  const kept = [...headers].filter(([name]) => !['content-encoding', 'content-length'].includes(name));
  return new Response(length === 0 ? null : Buffer.concat(parts), { status, statusText, headers: kept });
};
