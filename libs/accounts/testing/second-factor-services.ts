import type { Clock, Settings } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import { SessionCookie } from '../src/actor/session-cookie.js';
import { SignInSessions } from '../src/second-factor/sign-in-sessions.js';
import { RateLimits } from '../src/limits/rate-limits.js';
import { PasskeysService } from '../src/second-factor/passkeys.service.js';
import { SecondFactorsService } from '../src/second-factor/second-factors.service.js';

/** The services of the second factor, where no Nest application makes them. */
export function secondFactorServices(database: Database, clock: Clock, settings: Settings) {
  const sessions = new SignInSessions(database, new SessionCookie(settings), settings);
  const factors = new SecondFactorsService(database, clock, settings, new RateLimits(database, clock));
  const passkeys = new PasskeysService(database, clock, settings, sessions, factors);
  return { sessions, factors, passkeys };
}
