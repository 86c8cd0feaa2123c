import { languageOf } from '@passerelle/graphql';
import { IllegalTransition } from '@passerelle/problems';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import { z } from 'zod';
import { addressToSignIn } from '../people/person.input.js';
import type { CodeVerdict, SignInCodes } from '../sign-in-codes/sign-in-codes.js';
import { clientOf } from './client-of.js';
import { tooMany } from './guard-sign-in.js';
import type { SignInLimits } from './sign-in-limits.js';

/** Long enough for a code with spaces or hyphens between its digits. */
export const typedCode = z.string().max(40);

const codeOf = {
  wrong: 'CODE_WRONG',
  expired: 'CODE_EXPIRED',
  replaced: 'CODE_REPLACED',
  spent: 'CODE_SPENT',
} as const satisfies Record<Exclude<CodeVerdict['is'], 'right'>, string>;

/** Signs in with a code that was mailed to an address, and creates the account if there is none. */
export const signInByCode = ({ codes, limits }: { codes: SignInCodes; limits: SignInLimits }) =>
  ({
    id: 'sign-in-by-code',
    endpoints: {
      signInByCode: createAuthEndpoint(
        '/sign-in/email-otp',
        {
          method: 'POST',
          requireHeaders: true,
          use: [formCsrfMiddleware],
          body: z.object({
            email: z.unknown().optional(),
            otp: z.unknown().optional(),
            request: z.string().optional(),
          }),
        },
        async (ctx) => {
          const email = addressToSignIn.safeParse(ctx.body.email).data;
          if (email === undefined)
            throw new APIError('BAD_REQUEST', {
              code: 'INVALID_EMAIL',
              message: 'This is no e-mail address.',
            });
          const { request } = ctx.body;
          const hasAsked = request !== undefined && (await codes.isRequestFor(request, email));
          // The person who requested the code has their own tries, which strangers cannot use up.
          const retryAfter = hasAsked ? null : await limits.code(email, clientOf(ctx.headers));
          if (retryAfter !== null) throw tooMany('TOO_MANY_CODES', retryAfter);
          const typed = typedCode.safeParse(ctx.body.otp).data ?? '';
          const language = languageOf(ctx.headers.get('accept-language') ?? undefined);
          const verdict = await codes.redeem(email, typed, language, request).catch((error: unknown) => {
            if (!(error instanceof IllegalTransition)) throw error;
            throw new APIError('FORBIDDEN', {
              code: 'ACCOUNT_SUSPENDED',
              message: 'This account is suspended.',
            });
          });
          if (verdict.is !== 'right')
            throw new APIError('UNAUTHORIZED', {
              code: codeOf[verdict.is],
              message: 'This code does not work.',
            });
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(verdict.person.id);
          if (user === null) throw new APIError('NOT_FOUND');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          await limits.addressProven(email, clientOf(ctx.headers));
          return ctx.json({ next: verdict.next });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
