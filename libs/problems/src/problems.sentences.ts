import { defineSentences } from './define-sentences.js';
import { en } from './problems.en.js';
import { fr } from './problems.fr.js';

export const sentences = defineSentences('problems', { fr, en });
