import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type CorrectedStep, type Remark, stepOf } from './remarks-on.js';

/** A curator's remarks: the mistake, the remedy, and the link to the page where it is corrected. */
export const RemarkList = ({
  remarks,
  correction,
}: {
  remarks: readonly Remark[];
  /** undefined: no page for corrections is offered. */
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
