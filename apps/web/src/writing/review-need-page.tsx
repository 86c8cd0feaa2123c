import type { ReactNode } from 'react';
import { ReviewStep } from './review/index.js';
import { WrittenNeed } from './written-need.js';

const pages = { relire: ReviewStep };

export default function ReviewNeedPage(): ReactNode {
  return <WrittenNeed step="relire" pages={pages} />;
}
