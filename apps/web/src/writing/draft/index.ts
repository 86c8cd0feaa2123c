export {
  type ChosenPlace,
  type ChosenTag,
  contentOf,
  type DraftContent,
  inputOf,
  isEmpty,
  isSame,
  lengthOf,
  longest,
  proposedTitle,
  shortest,
} from './content.js';
export { type Deadline, deadlinesFrom } from './deadlines.js';
export {
  addressOf,
  Draft,
  type DraftState,
  type Sent,
  type ServerDraft,
  type Surroundings,
} from './draft.js';
export {
  isStep,
  missingSteps,
  placeOf,
  type Step,
  stepAfter,
  stepBefore,
  stepOfField,
  stepsFor,
} from './steps.js';
