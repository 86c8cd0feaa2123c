import { useLingui } from '@lingui/react';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { hearApiNews, useSession } from '../api/index.js';
import type { Language } from '../routing/index.js';
import { signInAgain } from '../sign-in/routes.js';

/** Sign-in form over the page, after the session has ended. Fetched only then: most readers never need it. */
export function SessionEnded(): ReactNode {
  const { i18n } = useLingui();
  const { hasEnded, reader, ended } = useSession();
  const [Again, setAgain] = useState<ComponentType>();
  const isSignedIn = reader !== null;
  useEffect(() => hearApiNews((news) => news === 'signedOut' && isSignedIn && ended()), [isSignedIn, ended]);
  useEffect(() => {
    if (!hasEnded) return;
    void signInAgain.load(i18n.locale as Language).then((loaded) => setAgain(() => loaded));
  }, [hasEnded, i18n.locale]);
  return Again && <Again />;
}
