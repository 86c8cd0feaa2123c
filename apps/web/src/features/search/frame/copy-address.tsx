import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.js';

/** Copies the address, which contains the whole search: words and filters. */
export function CopyAddress(): ReactNode {
  const [copied, setCopied] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const copy = async (): Promise<void> => {
    const address = location.href.replace(/([?&])pages=\d+&?/, '$1').replace(/[?&]$/, '');
    try {
      await navigator.clipboard.writeText(address);
      setCopied(address);
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  return (
    <span className="no-print">
      <Button look="text" onClick={() => void copy()}>
        <Trans>Copier l’adresse de cette recherche</Trans>
      </Button>{' '}
      <span role="status" className="small">
        {isRefused && <Trans>Copiez-la dans la barre d’adresse du navigateur.</Trans>}
        {copied !== undefined && !isRefused && <Trans>Copiée.</Trans>}
      </span>
    </span>
  );
}
