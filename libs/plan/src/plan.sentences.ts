import { defineSentences } from '@passerelle/problems';
import { en } from './plan.en.js';
import { fr } from './plan.fr.js';

export const sentences = defineSentences('plan', { fr, en });
