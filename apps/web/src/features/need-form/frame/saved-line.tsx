import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useDates } from '../../../ui/dates.js';
import type { DraftState } from '../draft/draft.js';

/** Where the text is stored. Screen readers do not announce it: it changes with every pause. */
export function SavedLine({ state }: { state: DraftState }): ReactNode {
  const format = useDates();
  const isPhone = useIsPhone();
  const { safe, savedAt, kept } = state;
  const at = savedAt && format(savedAt, 'time');
  const isWaiting = safe === 'nowhere' && (savedAt !== undefined || kept.onServer !== null);
  return (
    <p className="muted" data-safe={safe}>
      {safe === 'server' && (at ? <Trans>Enregistré à {at}</Trans> : <Trans>Enregistré</Trans>)}
      {safe === 'browser' &&
        (isPhone ? <Trans>Gardé sur ce téléphone</Trans> : <Trans>Gardé sur cet ordinateur</Trans>)}
      {isWaiting && <Trans>Enregistrement…</Trans>}
    </p>
  );
}

function useIsPhone(): boolean {
  const [isPhone, setPhone] = useState(false);
  useEffect(() => setPhone(matchMedia('(max-width: 640px)').matches), []);
  return isPhone;
}
