import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../../ui/boxes.js';
import { paths } from '../../ui/routing/paths.js';

/** The browser sends this form itself, without script. The page comes back in the chosen colours. */
export const ColoursCard = (): ReactNode => (
  <Card>
    <h3>
      <Trans>Couleurs</Trans>
    </h3>
    <p>
      <Trans>Sans choix, ce sont celles de votre appareil.</Trans>
    </p>
    <form method="post" action="/preferences" className="acts">
      <input type="hidden" name="back" value={paths.account} />
      <button className="button plain" name="theme" value="light">
        <Trans>Claires</Trans>
      </button>
      <button className="button plain" name="theme" value="dark">
        <Trans>Sombres</Trans>
      </button>
    </form>
  </Card>
);
