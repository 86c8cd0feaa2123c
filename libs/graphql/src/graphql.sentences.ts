import { defineSentences } from '@passerelle/problems';
import { en } from './graphql.en.js';
import { fr } from './graphql.fr.js';

export const sentences = defineSentences('graphql', { fr, en });
