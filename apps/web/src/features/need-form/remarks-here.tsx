import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/boxes.js';
import { RemarkList } from '../needs/remark-list.js';
import { remarksOn } from '../needs/remarks-on.js';
import type { Corrected } from './lazy-remarks.js';

/** A curator's remarks about this page. */
export function RemarksHere({ need, step }: Corrected): ReactNode {
  const told = remarksOn(step, need);
  if (told === undefined) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>
          <Trans>OVLT vous demande de revoir ceci :</Trans>
        </strong>
      </p>
      {told.remarks.length > 0 && <RemarkList remarks={told.remarks} />}
      {told.note && <p className="written">{told.note}</p>}
    </Notice>
  );
}
