import type { ReactNode } from 'react';
import { TitleStep } from '../../../../../features/need-form/title-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';

const pages = { titre: TitleStep };

export default function TitlePage(): ReactNode {
  return <WrittenNeed step="titre" pages={pages} />;
}

export { asksNeed as asks } from '../../../../../features/need-form/questions-of-pages.js';
