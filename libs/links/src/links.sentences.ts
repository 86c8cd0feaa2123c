import { defineSentences } from '@passerelle/problems';
import { en } from './links.en.js';
import { fr } from './links.fr.js';

export const sentences = defineSentences('links', { fr, en });
