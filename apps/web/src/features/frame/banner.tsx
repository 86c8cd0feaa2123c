import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useQuery } from 'urql';
import { hearApiNews } from '../../ui/api/api-news.js';
import { Button } from '../../ui/button.js';
import { Installation } from './installation.graphql.js';

/**
 * A notice about the whole page: this is a demonstration, the network is unavailable, or a new version is online. Typed
 * text survives the last two.
 */
export function Banner(): ReactNode {
  const isOnline = useSyncExternalStore(
    followNetwork,
    () => navigator.onLine,
    () => true,
  );
  const [{ data }] = useQuery({ query: Installation, variables: {} });
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => hearApiNews((news) => news === 'outdated' && setOutdated(true)), []);
  return (
    <div role="status" className="banner no-print">
      {data?.programme.isDemo && (
        <p>
          <Trans>
            Ceci est une démonstration : les gens, les entreprises et les textes sont inventés. N’y écrivez
            rien de personnel.
          </Trans>
        </p>
      )}
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
