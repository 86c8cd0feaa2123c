import { defineSentences } from '@passerelle/problems';
import { en } from './evaluation.en.js';
import { fr } from './evaluation.fr.js';

export const sentences = defineSentences('evaluation', { fr, en });
