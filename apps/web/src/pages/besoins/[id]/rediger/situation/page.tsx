import type { ReactNode } from 'react';
import { SituationStep } from '../../../../../features/need-form/situation-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';

const pages = { situation: SituationStep };

export default function SituationPage(): ReactNode {
  return <WrittenNeed step="situation" pages={pages} />;
}

export { asksNeed as asks } from '../../../../../features/need-form/questions-of-pages.js';
