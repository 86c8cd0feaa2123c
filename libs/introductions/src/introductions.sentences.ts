import { defineSentences } from '@passerelle/problems';
import { en } from './introductions.en.js';
import { fr } from './introductions.fr.js';

export const sentences = defineSentences('introductions', { fr, en });
