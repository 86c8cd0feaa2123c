import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type CorrectedStep, type Remark, stepOf } from './remarks-on.js';

/** What a curator remarks: what is wrong, what one can do, and the way there. */
export const RemarkList = ({
  remarks,
  correction,
}: {
  remarks: readonly Remark[];
  /** Undefined: nothing can be corrected here. */
  correction?:
    | { hrefOf: (step: CorrectedStep) => string; labels: Record<CorrectedStep, ReactNode> }
    | undefined;
}): ReactNode => (
  <ul className="remarks">
    {remarks.map((remark) => (
      <li key={remark.reason}>
        <strong>{remark.wrong}</strong>
        <br />
        {remark.remedy}
        {correction && (
          <>
            <br />
            <Link href={correction.hrefOf(stepOf(remark))}>{correction.labels[stepOf(remark)]}</Link>
          </>
        )}
      </li>
    ))}
  </ul>
);
