import type { ReactNode } from 'react';
import { TitleStep } from '../../../../../features/need-form/title-step.js';
import { WrittenNeed } from '../../../../../features/need-form/written-need.js';
import { needToWriteQuery } from '../../../../../features/need-form/queries.js';

export const queries = [needToWriteQuery];

const pages = { titre: TitleStep };

export default function TitlePage(): ReactNode {
  return <WrittenNeed step="titre" pages={pages} />;
}
