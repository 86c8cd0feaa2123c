import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './concepts.fr.js';

const statuses = {
  active: 'active',
  paused: 'paused',
  stopped: 'stopped',
};

const deeds = {
  pause: 'be paused',
  resume: 'be resumed',
  stop: 'be stopped',
};

export const en: CatalogueLike<typeof fr> = {
  title: 'Title',
  promise: 'Promise',
  reason: 'Reason',
  needs: 'Needs',
  idea: 'Idea',
  introduction: 'Introduction',
  carrier: 'Carrier',
  email: 'E-mail address',
  sourceNeeded: 'A concept begins with a need or an introduction: choose one.',
  notSucceeded: 'This introduction has not succeeded yet: a concept is born of what came of it.',
  ledToConcept: 'This introduction has led to a concept already.',
  tooManyConcepts: ({ max }) =>
    `You have started ${max} concepts that go on. Stop one before you start another.`,
  alreadyMember: 'This person takes part in the concept already, or is invited to.',
  notMember: 'This person does not take part in the concept, or no longer does.',
  onlyMembers: 'Choose somebody who takes part in this concept.',
  tooManyMembers: ({ max }) => `This concept has ${max} people already. Beyond that, form a working group.`,
  nobodyAt: 'Nobody has an account at this address.',
  already: ({ status }) => `This concept is ${statuses[status]} already.`,
  cannot: ({ status, transition }) => `This concept is ${statuses[status]}: it cannot ${deeds[transition]}.`,
  isStopped: 'This concept is stopped. Resume it before you change it.',
  notActive: 'This concept is paused. Resume it before you ask to pass.',
  beingRead: 'An OVLT curator is reading this step: nothing changes meanwhile. The carrier can take it back.',
  alreadyRequested: 'You have asked to pass this step already.',
  gateRefused: 'This step was refused. An OVLT curator can reopen it.',
  notRequested: 'Nobody has asked to pass this step.',
  otherGate: 'This concept is not at this step, or no longer.',
  nothingToReopen: 'This step cannot be reopened: only the last one passed or refused can.',
  changedMeanwhile: 'This concept has changed since you read it. Read it again, then try once more.',
};
