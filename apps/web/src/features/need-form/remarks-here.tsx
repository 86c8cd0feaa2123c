import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/boxes.js';
import { RemarkList } from '../needs/remark-list.js';
import { type CorrectedStep, remarksOn } from '../needs/remarks-on.js';
import type { WrittenNeedFragment } from './writing.graphql.js';
import { Operator } from '../../ui/place.js';

/** A curator's remarks about this page, if the need was sent back. */
export function RemarksHere({
  need,
  step,
}: {
  need: WrittenNeedFragment | undefined;
  step: CorrectedStep;
}): ReactNode {
  const changedElsewhere = need?.state === 'changes_requested' ? remarksOn(step, need) : undefined;
  if (changedElsewhere === undefined) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>
          <Trans>{Operator} vous demande de revoir ceci :</Trans>
        </strong>
      </p>
      {changedElsewhere.remarks.length > 0 && <RemarkList remarks={changedElsewhere.remarks} />}
      {changedElsewhere.note && <p className="written">{changedElsewhere.note}</p>}
    </Notice>
  );
}
