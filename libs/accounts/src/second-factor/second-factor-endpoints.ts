import { languageOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached, type Problem } from '@passerelle/problems';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import type { SignInSession, SignInSessions } from './sign-in-sessions.js';
import type { PasskeysService } from './passkeys.service.js';
import { type TypedFactor, typedFactor } from './second-factor.rules.js';
import type { SecondFactorsService } from './second-factors.service.js';

export interface SecondFactorDependencies {
  sessions: SignInSessions;
  factors: SecondFactorsService;
  passkeys: PasskeysService;
}

const options = {
  method: 'POST' as const,
  requireHeaders: true as const,
  use: [formCsrfMiddleware],
  body: typedFactor,
};

/**
 * Shows or adds a second factor, at the end of a sign-in or before something that deserves a new proof. The session gets a new token, so
 * that nobody gains by having known the former one.
 */
export const secondFactorEndpoints = ({ sessions, factors, passkeys }: SecondFactorDependencies) => {
  const endpoint = <Path extends string>(
    path: Path,
    work: (session: SignInSession, typed: TypedFactor) => Promise<{ recoveryCodes: string[] } | void>,
  ) =>
    createAuthEndpoint(path, options, async (ctx) => {
      const former = await sessions.of(ctx.headers.get('cookie') ?? undefined);
      if (former === undefined) throw new APIError('UNAUTHORIZED', { message: 'Nobody signs in here.' });
      const done = await work(former, ctx.body).catch(refuse(ctx.headers));
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(former.personId);
      if (user === null) throw new APIError('NOT_FOUND');
      const session = await internalAdapter.createSession(user.id);
      await sessions.replace(former, session.token);
      await setSessionCookie(ctx, { session, user });
      return ctx.json(done ?? {});
    });

  return {
    id: 'second-factor',
    endpoints: {
      showFactorCode: endpoint('/second-factor/code', (session, { code = '' }) =>
        factors.tryCode(session, code),
      ),
      showPasskey: endpoint('/second-factor/passkey', (session, { answer = '' }) =>
        passkeys.tryAnswer(session, answer),
      ),
      addFactorApp: endpoint('/second-factor/add-app', async (session, { code = '' }) => ({
        recoveryCodes: await factors.confirmApp(session, code),
      })),
      addPasskey: endpoint('/second-factor/add-passkey', async (session, { name = '', answer = '' }) => ({
        recoveryCodes: await passkeys.add(session, { name, answer }),
      })),
    },
  } satisfies BetterAuthPlugin;
};

/** Problems of our services, as better-auth refuses. */
const refuse =
  (headers: Headers) =>
  (error: unknown): never => {
    const inWords = (problem: Problem): string =>
      problem.in(languageOf(headers.get('accept-language') ?? undefined)).message;
    if (error instanceof LimitReached)
      throw new APIError(
        'TOO_MANY_REQUESTS',
        { code: 'TOO_MANY_FACTOR_TRIES', message: inWords(error) },
        { 'retry-after': String(error.retryAfterSeconds ?? 60) },
      );
    if (error instanceof InvalidInput)
      throw new APIError('BAD_REQUEST', {
        code: (error.fields[0]?.rule ?? 'invalid').toUpperCase(),
        message: inWords(error),
      });
    throw error;
  };
