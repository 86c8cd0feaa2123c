import type { ReactNode } from 'react';
import { useParam } from '../routing/index.js';
import { PlaceStep, SubjectsStep, WhenStep } from './questions/index.js';
import { WrittenNeed } from './written-need.js';

const pages = { sujets: SubjectsStep, lieu: PlaceStep, quand: WhenStep };

export default function WriteNeedPage(): ReactNode {
  return <WrittenNeed step={useParam('etape')} pages={pages} />;
}

export { asksNeed as asks } from './questions-of-pages.js';
