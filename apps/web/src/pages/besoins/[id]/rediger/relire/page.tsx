import type { ReactNode } from 'react';
import { ReviewStep } from './review-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';

const pages = { relire: ReviewStep };

export default function ReviewNeedPage(): ReactNode {
  return <WrittenNeed step="relire" pages={pages} />;
}

export { asksNeed as asks } from '../../../../../features/need-form/questions-of-pages.js';
