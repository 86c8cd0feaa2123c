import { defineSentences } from '@passerelle/problems';
import { en } from './observatory.en.js';
import { fr } from './observatory.fr.js';

export const sentences = defineSentences('observatory', { fr, en });
