import { InvalidInput, type Sentence } from '@passerelle/problems';

/** Why a file is not taken, in words. */
export const refused = (rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field: 'file', rule, message }]);
