import type { ReactNode } from 'react';
import { SituationStep } from './situation/index.js';
import { TitleStep } from './title/index.js';
import { WrittenNeed } from './written-need.js';

const situation = { situation: SituationStep };
const title = { titre: TitleStep };

export const SituationPage = (): ReactNode => <WrittenNeed step="situation" pages={situation} />;
export const TitlePage = (): ReactNode => <WrittenNeed step="titre" pages={title} />;

export { asksNeed as asks } from './questions-of-pages.js';
