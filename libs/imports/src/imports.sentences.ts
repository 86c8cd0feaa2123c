import { defineSentences } from '@passerelle/problems';
import { en } from './imports.en.js';
import { fr } from './imports.fr.js';

export const sentences = defineSentences('imports', { fr, en });
