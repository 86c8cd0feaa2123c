import { reasonInput } from '../introduction/introduction.input.js';
import { declineReasons } from '../parties/reply.js';

export const declineInput = reasonInput(declineReasons);
