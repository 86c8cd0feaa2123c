import { defineSentences } from '@passerelle/problems';
import { en } from './files.en.js';
import { fr } from './files.fr.js';

export const sentences = defineSentences('files', { fr, en });
