import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import { Concept } from './concept.entity.js';
import {
  type ConceptStatus,
  conceptStatuses,
  gates,
  type GateState,
  gateStates,
  gateVerdicts,
  type Stage,
  stages,
} from './concept.transitions.js';

const now = new Date('2026-11-02T09:00:00Z');
const later = new Date('2026-11-03T09:00:00Z');

const concept = (stage: Stage, status: ConceptStatus, gateState: GateState): Concept =>
  Object.assign(
    Concept.start(
      {
        id: newId(),
        title: 'Une veille de nuit',
        promise: '',
        tagIds: [],
        territoryCodes: [],
        startedById: null,
        carrierId: null,
        curatorId: null,
      },
      now,
    ),
    { stage, status, gateState, gateAskedAt: gateState === 'requested' ? now : null },
  );

/** Every state that a concept can be in. */
const all = stages.flatMap((stage) =>
  conceptStatuses.flatMap((status) => gateStates.map((gateState) => ({ stage, status, gateState }))),
);

/** The result of an action, in a few words. "refused": it is not allowed, and nothing has changed. */
function after(made: Concept, act: (made: Concept) => void): string {
  const before = { ...made };
  try {
    act(made);
  } catch (error) {
    expect(error).toBeInstanceOf(IllegalTransition);
    expect({ ...made }).toEqual(before);
    return 'refused';
  }
  return `${made.stage} ${made.status} ${made.gateState}`;
}

describe('a concept', () => {
  it.each(all)('in $stage, $status, with its gate $gateState, passes one gate at a time', (state) => {
    const { stage, status, gateState } = state;
    const at = stages.indexOf(stage);
    const made = (): Concept => concept(stage, status, gateState);
    const goesOn = status !== 'stopped';
    for (const gate of gates) {
      const isAhead = gates.indexOf(gate) === at;
      const isLast = gates.indexOf(gate) === at - 1;
      expect(after(made(), (each) => each.requestGate(gate, later))).toBe(
        isAhead && status === 'active' && gateState === 'open' ? `${stage} active requested` : 'refused',
      );
      const isRead = isAhead && goesOn && gateState === 'requested';
      const ends = {
        passed: isRead ? `${stages[at + 1]} ${status} open` : 'refused',
        changes: isRead ? `${stage} ${status} open` : 'refused',
        refused: isRead ? `${stage} ${status} refused` : 'refused',
        reopened:
          goesOn && isAhead && gateState === 'refused'
            ? `${stage} ${status} open`
            : goesOn && isLast && gateState === 'open'
              ? `${stages[at - 1]} ${status} open`
              : 'refused',
      };
      for (const verdict of gateVerdicts) {
        const decided = after(made(), (each) => each.decide(gate, verdict, later));
        expect([gate, verdict, decided]).toEqual([gate, verdict, ends[verdict]]);
        // The offered actions are exactly the allowed ones.
        const offered = made().decidable.some(
          (each) => each.gate === gate && each.verdicts.includes(verdict),
        );
        expect([gate, verdict, offered]).toEqual([gate, verdict, decided !== 'refused']);
      }
    }
  });

  it.each(conceptStatuses)('that is %s is paused, stopped and resumed as its status allows', (status) => {
    const ends = (act: (made: Concept) => void): string => after(concept('idea', status, 'open'), act);
    expect(ends((made) => made.pause('Été', later))).toBe(
      status === 'active' ? 'idea paused open' : 'refused',
    );
    expect(ends((made) => made.stop('Fini', later))).toBe(
      status === 'stopped' ? 'refused' : 'idea stopped open',
    );
    expect(ends((made) => made.resume(later))).toBe(status === 'active' ? 'refused' : 'idea active open');
  });

  it.each(all)(
    'in $stage, $status, with its gate $gateState, sleeps after sixty days if it is awaited',
    (state) => {
      const made = concept(state.stage, state.status, state.gateState);
      const on = (day: number): Date => new Date(now.getTime() + day * 24 * 3_600_000);
      const isAwaited =
        state.status === 'active' && state.stage !== 'in_homes' && state.gateState !== 'requested';
      expect([59, 60].map((day) => made.isAsleep(on(day)))).toEqual([false, isAwaited]);
      if (!isAwaited) return;
      made.remind(on(60));
      expect(() => made.remind(on(66))).toThrow(IllegalTransition);
      made.remind(on(67));
      expect(made.activeAt).toEqual(now);
    },
  );

  it.each(all)('in $stage, $status, with its gate $gateState, can lose its carrier', (state) => {
    const made = concept(state.stage, state.status, state.gateState);
    made.carrierId = newId();
    made.loseCarrier();
    expect(made).toMatchObject({
      carrierId: null,
      status: state.status,
      gateState: state.gateState === 'requested' ? 'open' : state.gateState,
      gateAskedAt: null,
    });
  });

  it('is older by nothing but what happens to it', () => {
    const made = concept('idea', 'active', 'open');
    made.remindedAt = now;
    made.requestGate('problem', later);
    expect(made).toMatchObject({ activeAt: later, remindedAt: null, stageSince: now });
    made.decide('problem', 'passed', later);
    expect(made).toMatchObject({ stage: 'concept', stageSince: later, gateAskedAt: null });
  });
});
