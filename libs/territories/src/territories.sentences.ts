import { defineSentences } from '@passerelle/problems';
import { en } from './territories.en.js';
import { fr } from './territories.fr.js';

export const sentences = defineSentences('territories', { fr, en });
