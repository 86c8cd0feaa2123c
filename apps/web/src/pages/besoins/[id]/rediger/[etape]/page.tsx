import type { ReactNode } from 'react';
import { useParam } from '../../../../../ui/routing/place.js';
import { PlaceStep } from './place-step.js';
import { SubjectsStep } from './subjects-step.js';
import { WhenStep } from './when-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';
import { needToWriteQuery } from '../../../../../features/need-form/queries.js';

export const queries = [needToWriteQuery];

const pages = { sujets: SubjectsStep, lieu: PlaceStep, quand: WhenStep };

export default function WriteNeedPage(): ReactNode {
  return <WrittenNeed step={useParam('etape')} pages={pages} />;
}
