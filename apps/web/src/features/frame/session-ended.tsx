import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { hearApiNews } from '../../ui/api/api-news.js';
import { useSession } from '../../ui/api/session.js';

/** Sign-in form over the page, after the session has ended. Fetched only then: most readers never need it. */
export function SessionEnded(): ReactNode {
  const { hasEnded, reader, ended } = useSession();
  const [Again, setAgain] = useState<ComponentType>();
  const isSignedIn = reader !== null;
  useEffect(() => hearApiNews((news) => news === 'signedOut' && isSignedIn && ended()), [isSignedIn, ended]);
  useEffect(() => {
    if (!hasEnded) return;
    void import('../sign-in/sign-in-again.js').then((fetched) => setAgain(() => fetched.default));
  }, [hasEnded]);
  return Again && <Again />;
}
