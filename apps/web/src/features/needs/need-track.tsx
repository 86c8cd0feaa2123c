import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Track } from '../../ui/boxes.js';
import { type NeedStatus, stageOf } from './stage.js';

/** Progress of a need, for its company. */
export function NeedTrack({ need }: { need: NeedStatus }): ReactNode {
  const { t } = useLingui();
  return (
    <Track
      label={t`Où en est ce besoin`}
      steps={[t`Rédaction`, t`Relecture`, t`En ligne`, t`Rencontre proposée`, t`Rencontre`]}
      current={stageOf(need)}
    />
  );
}
