import { createHash, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

export const CLIENT = { id: 'passerelle', secret: 'le-secret-du-fournisseur' };

/** What a provider may do wrong. It lies until `honest()`. */
export interface Lies {
  claims: JWTPayload;
  /** Of the answer of userinfo alone. */
  userinfo: Record<string, unknown>;
  /** How the ID token is signed. */
  signature: 'none' | 'HS256 with the public key' | 'unknown key' | 'foreign key under a known name';
  /** Parameters of the redirection back, instead of the right ones. */
  back: Record<string, string>;
  /** What a path answers instead: nothing at all, too much, or a redirection elsewhere. */
  at: Partial<Record<ProviderPath, 'silence' | 'flood' | 'elsewhere' | 'failure'>>;
  /** userinfo is a signed JWT, as ProConnect's. */
  userinfoIsJwt: boolean;
}
type ProviderPath = '/.well-known/openid-configuration' | '/token' | '/jwks' | '/userinfo';

interface Granted {
  nonce: string;
  challenge: string;
  redirectUri: string;
  sub: string;
}

/** The person who signs in at the provider. */
export interface ProvidedPerson {
  sub: string;
  claims: Record<string, unknown>;
}

/** A small provider of OpenID Connect over HTTP, for specs: as strict as a good one, until it lies. */
export async function startLyingProvider() {
  let lies: Partial<Lies> = {};
  let person: ProvidedPerson = { sub: '1', claims: {} };
  let keys = [await newKey('first')];
  const foreign = await newKey('first');
  const unknown = await newKey('nowhere');
  const codes = new Map<string, Granted>();
  const tokens = new Map<string, Granted>();
  const calls: string[] = [];
  let url = '';

  const sign = async (payload: JWTPayload, signature = lies.signature): Promise<string> => {
    const key = keys.at(-1) ?? foreign;
    if (signature === 'none') return new UnsecuredJWT(payload).encode();
    if (signature === 'HS256 with the public key')
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', kid: key.kid })
        .sign(Buffer.from(await exportSPKI(key.publicKey)));
    const signer =
      signature === 'unknown key' ? unknown : signature === undefined ? key : { ...foreign, kid: key.kid };
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: signer.kid }).sign(signer.privateKey);
  };
  const registered = (sub: string): JWTPayload => {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: url, aud: CLIENT.id, sub, iat: now, exp: now + 60 };
  };

  const server = http.createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const json = (response: http.ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    calls.push(pathname);
    const lie = lies.at?.[pathname as ProviderPath];
    if (lie === 'silence') return;
    if (lie === 'failure') return json(response, 500, { error: 'server_error' });
    if (lie === 'elsewhere') return void response.writeHead(302, { location: `${url}/elsewhere` }).end();
    if (lie === 'flood') {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(`{"x":"${'x'.repeat(1_000_000)}"}`);
    }
    if (pathname === '/.well-known/openid-configuration')
      return json(response, 200, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        userinfo_endpoint: `${url}/userinfo`,
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        userinfo_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      });
    if (pathname === '/jwks') return json(response, 200, { keys: keys.map(({ jwk }) => jwk) });
    if (pathname === '/authorize') return authorize(searchParams, response);
    if (pathname === '/token') return token(await bodyOf(request), response);
    if (pathname === '/userinfo') return userinfo(request, response);
    json(response, 404, {});
  }

  function authorize(asked: URLSearchParams, response: http.ServerResponse): void {
    const code = randomUUID();
    const redirectUri = asked.get('redirect_uri') ?? '';
    codes.set(code, {
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirectUri,
      sub: person.sub,
    });
    const back = new URL(redirectUri);
    const right = { code, state: asked.get('state') ?? '', iss: url };
    for (const [name, value] of Object.entries({ ...right, ...lies.back }))
      if (value !== '') back.searchParams.set(name, value);
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(sent: URLSearchParams, response: http.ServerResponse): Promise<void> {
    const code = sent.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      granted !== undefined &&
      granted.challenge === challenge &&
      granted.redirectUri === sent.get('redirect_uri') &&
      sent.get('client_id') === CLIENT.id &&
      sent.get('client_secret') === CLIENT.secret;
    if (!isRight) return json(response, 400, { error: 'invalid_grant' });
    const access = randomUUID();
    tokens.set(access, granted);
    const claims = { ...registered(granted.sub), nonce: granted.nonce, ...lies.claims };
    json(response, 200, {
      access_token: access,
      token_type: 'Bearer',
      expires_in: 60,
      id_token: await sign(claims),
    });
  }

  async function userinfo(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const granted = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (granted === undefined) return json(response, 401, { error: 'invalid_token' });
    const told = { sub: granted.sub, ...person.claims, ...lies.userinfo };
    if (lies.userinfoIsJwt !== true) return json(response, 200, told);
    const jwt = await sign({ ...registered(granted.sub), ...told });
    response.writeHead(200, { 'content-type': 'application/jwt' }).end(jwt);
  }

  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** Paths that were asked for, so far. */
    calls,
    signsIn(next: ProvidedPerson): void {
      person = next;
    },
    lie(next: Partial<Lies>): void {
      lies = next;
    },
    honest(): void {
      lies = {};
    },
    /** Replaces the key, as providers do now and then. */
    async rotate(): Promise<void> {
      keys = [await newKey(randomUUID())];
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((stopped) => {
        server.close(stopped);
      });
    },
  };
}

async function newKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    kid,
    publicKey,
    privateKey,
    jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' },
  };
}

async function bodyOf(request: http.IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}
