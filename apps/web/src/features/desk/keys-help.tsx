import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import type { Shortcut } from './keyboard.js';
import { shortcutsNow, useShortcuts } from './use-shortcuts.js';

/** Opens the list of keys, by a button and by "?". */
export function KeysHelp(): ReactNode {
  const { t } = useLingui();
  const [listed, setListed] = useState<readonly Shortcut[]>([]);
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./keys-list.js'));
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
