import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { revokeUnprovenAccountAccess } from 'better-auth/db';
import type { BetterAuthPlugin } from 'better-auth/types';
import { z } from 'zod';

/** Our additions to better-auth's sessions. */
export const sessionEndpoints = {
  id: 'session-endpoints',
  endpoints: {
    /**
     * Opens a session for a person who has just proven, by a secret of ours, that they own the address of the account.
     * Not reachable from outside.
     */
    openSession: createAuthEndpoint(
      '/open-session',
      {
        method: 'POST',
        requireHeaders: true,
        body: z.object({ personId: z.string() }),
        metadata: { SERVER_ONLY: true },
      },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const known = await internalAdapter.findUserById(ctx.body.personId);
        const user =
          known?.emailVerified === false ? await revokeUnprovenAccountAccess(ctx, known.id) : known;
        if (!user) throw new APIError('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ opened: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;
