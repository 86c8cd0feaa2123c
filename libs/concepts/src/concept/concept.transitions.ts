import { IllegalTransition } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';

export const conceptStatuses = ['active', 'paused', 'stopped'] as const;
export type ConceptStatus = (typeof conceptStatuses)[number];

interface Transition {
  from: readonly ConceptStatus[];
  to: ConceptStatus;
}

/** Every legal change of a concept's status; all others are refused. */
export const conceptTransitions = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused', 'stopped'], to: 'active' },
  stop: { from: ['active', 'paused'], to: 'stopped' },
} as const satisfies Record<string, Transition>;

export type ConceptTransition = keyof typeof conceptTransitions;

/**
 * The status after a transition.
 * @throws {IllegalTransition} if the transition does not start from this status.
 */
export function nextStatus(transition: ConceptTransition, from: ConceptStatus): ConceptStatus {
  const { from: allowed, to }: Transition = conceptTransitions[transition];
  if (allowed.includes(from)) return to;
  throw new IllegalTransition(
    from === to ? sentences.already({ status: from }) : sentences.cannot({ status: from, transition }),
    from,
    to,
  );
}

/** States of the gate ahead. */
export const gateStates = ['open', 'requested', 'refused'] as const;
export type GateState = (typeof gateStates)[number];

/** Decisions of a curator on a gate. */
export const gateVerdicts = ['passed', 'changes', 'refused', 'reopened'] as const;
export type GateVerdict = (typeof gateVerdicts)[number];

/** The progress of a concept. A gate lies between two stages. */
export const stages = ['idea', 'concept', 'business_model', 'prototype', 'in_homes'] as const;
export type Stage = (typeof stages)[number];

/**
 * The gates, each with its question: is the problem real, is there somebody who pays, can it be tried, does it last.
 */
export const gates = ['problem', 'payer', 'trial', 'holds'] as const;
export type Gate = (typeof gates)[number];

/** The gate that leads out of a stage. undefined: the concept is in homes, after the last gate. */
export const gateAfter = (stage: Stage): Gate | undefined => gates[stages.indexOf(stage)];

/** The last passed gate. undefined: none yet. */
export const gateBefore = (stage: Stage): Gate | undefined => gates[stages.indexOf(stage) - 1];

/** The stage that a gate opens. */
export const stageAfter = (gate: Gate): Stage => stages[gates.indexOf(gate) + 1] as Stage;

/** The stage in which a gate is prepared. */
export const stageBefore = (gate: Gate): Stage => stages[gates.indexOf(gate)] as Stage;
