import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { hearApiNews, useSession } from '../api/index.js';
import { fetchSignInAgain } from '../sign-in/routes.js';

/** Sign-in form over the page, after the session has ended. Fetched only then: most readers never need it. */
export function SessionEnded(): ReactNode {
  const { hasEnded, reader, ended } = useSession();
  const [Again, setAgain] = useState<ComponentType>();
  const isSignedIn = reader !== null;
  useEffect(() => hearApiNews((news) => news === 'signedOut' && isSignedIn && ended()), [isSignedIn, ended]);
  useEffect(() => {
    if (!hasEnded) return;
    void fetchSignInAgain().then((fetched) => setAgain(() => fetched.default));
  }, [hasEnded]);
  return Again && <Again />;
}
