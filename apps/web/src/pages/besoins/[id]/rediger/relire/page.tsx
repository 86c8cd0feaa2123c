import type { ReactNode } from 'react';
import { ReviewStep } from './review-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';
import { needToWriteQuery } from '../../../../../features/need-form/queries.js';

export const queries = [needToWriteQuery];

const pages = { relire: ReviewStep };

export default function ReviewNeedPage(): ReactNode {
  return <WrittenNeed step="relire" pages={pages} />;
}
