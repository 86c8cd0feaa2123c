import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { hearApiNews } from '../../ui/api/api-news.js';
import { Button } from '../../ui/button.js';

/**
 * A notice about the whole page: the network is unavailable, or a new version is online. Typed text survives both.
 */
export function Banner(): ReactNode {
  const isOnline = useSyncExternalStore(
    followNetwork,
    () => navigator.onLine,
    () => true,
  );
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => hearApiNews((news) => news === 'outdated' && setOutdated(true)), []);
  return (
    <div role="status" className="banner no-print">
      {!isOnline && (
        <p>
          <Trans>
            Vous êtes hors connexion. Vous pouvez lire et écrire : vos textes sont gardés. Pour envoyer,
            attendez le retour du réseau.
          </Trans>
        </p>
      )}
      {isOutdated && (
        <p>
          <Trans>Une nouvelle version de Passerelle est en ligne. Ce que vous avez écrit est gardé.</Trans>{' '}
          <Button look="text" onClick={() => location.reload()}>
            <Trans>Recharger la page</Trans>
          </Button>
        </p>
      )}
    </div>
  );
}

function followNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
