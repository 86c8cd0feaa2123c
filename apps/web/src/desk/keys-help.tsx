import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useOnDemand } from '../api/index.js';
import { Button, Notice } from '../looks/index.js';
import { type Shortcut, shortcutsNow, useShortcuts } from './keys/index.js';

/** Opens the list of keys, by a button and by "?". */
export function KeysHelp(): ReactNode {
  const { t } = useLingui();
  const [listed, setListed] = useState<readonly Shortcut[]>([]);
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./keys-list/index.js'));
  const open = (): void => {
    setListed(shortcutsNow());
    void fetch();
  };
  useShortcuts([{ keys: '?', label: t`Voir les touches`, act: open }]);
  return (
    <>
      <Button look="text" onClick={open}>
        <Trans>Touches du clavier</Trans>
      </Button>
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched && <fetched.KeysList shortcuts={listed} onClose={drop} />}
    </>
  );
}
