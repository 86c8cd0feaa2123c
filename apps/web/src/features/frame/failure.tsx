import { Trans, useLingui } from '@lingui/react/macro';
import { Component, type ReactNode, useEffect } from 'react';
import { Button } from '../../ui/button.js';
import { useBackOnline } from '../../ui/live/use-back-online.js';
import { PageTitle } from '../../ui/routing/head.js';

/** Pause between two checks of the server, in milliseconds. */
const PAUSE = 5_000;

/**
 * Reloads the page once the server answers again after an outage. A page that fails while the server answers is not
 * reloaded, since it would fail for ever.
 */
export function useServerBack(): void {
  useEffect(() => {
    let wasAway = false;
    const look = async (): Promise<void> => {
      const isThere = await fetch('/health', { method: 'HEAD' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere && wasAway) location.reload();
      wasAway = !isThere;
    };
    void look();
    const timer = setInterval(() => void look(), PAUSE);
    return () => clearInterval(timer);
  }, []);
}

/**
 * Shown when a page could not be fetched: the network is unavailable, or a new version is online. Reloads once the
 * network or server is back.
 */
export function Failure(): ReactNode {
  const { t } = useLingui();
  useBackOnline(() => location.reload());
  useServerBack();
  return (
    <>
      <PageTitle tab={t`Page indisponible`}>
        <Trans>Cette page ne s’est pas ouverte</Trans>
      </PageTitle>
      <p>
        <Trans>
          La connexion est coupée, ou une nouvelle version de Passerelle est en ligne. Ce que vous avez écrit
          est gardé.
        </Trans>
      </p>
      <Button onClick={() => location.reload()}>
        <Trans>Recharger la page</Trans>
      </Button>
    </>
  );
}

/** Contains an error of a page, so that the rest of the application continues. */
export class FailureBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failure /> : this.props.children;
  }
}
