import type { ReactNode } from 'react';
import { SituationStep } from '../../../../../features/need-form/situation-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';
import { needToWriteQuery } from '../../../../../features/need-form/queries.js';

export const queries = [needToWriteQuery];

const pages = { situation: SituationStep };

export default function SituationPage(): ReactNode {
  return <WrittenNeed step="situation" pages={pages} />;
}
