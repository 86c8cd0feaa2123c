import { reasonInput } from '../introduction/index.js';
import { declineReasons } from '../parties/index.js';

export const declineInput = reasonInput(declineReasons);
