import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import {
  Joining,
  type JoiningSide,
  joiningSides,
  type JoiningState,
  joiningStates,
} from './joining.entity.js';

const DAY = 24 * 3_600_000;
const now = new Date('2026-11-02T09:00:00Z');
const after = (days: number): Date => new Date(now.getTime() + days * DAY);
const personId = newId();

const fresh = (): Joining => Joining.of({ id: newId(), conceptId: newId(), needId: newId() });
const proposed = (): Joining => {
  const made = fresh();
  made.propose(personId, true, now);
  return made;
};
/** One joining in each state, made by its usual steps. */
const inState: Record<JoiningState, () => Joining> = {
  proposed,
  joined: () => {
    const made = proposed();
    for (const side of joiningSides) made.accept(side, personId, now);
    return made;
  },
  declined: () => {
    const made = proposed();
    made.decline('company', '', personId, now);
    return made;
  },
  withdrawn: () => {
    const made = proposed();
    made.withdraw(now);
    return made;
  },
  lapsed: () => {
    const made = proposed();
    made.lapse(now);
    return made;
  },
};

/** The state after an action. "refused": it is not allowed, and nothing has changed. */
function afterAct(made: Joining, act: (made: Joining) => void): string {
  const before = { ...made };
  try {
    act(made);
  } catch (error) {
    expect(error).toBeInstanceOf(IllegalTransition);
    expect({ ...made }).toEqual(before);
    return 'refused';
  }
  return made.state;
}

describe('a need that may join a concept', () => {
  it.each(joiningStates)('that is %s allows what it should', (state) => {
    const isOpen = state === 'proposed';
    const acts: [(made: Joining) => void, string][] = [
      [(made) => made.propose(personId, true, now), isOpen || state === 'declined' ? 'refused' : 'proposed'],
      [(made) => made.ask(personId, now), isOpen || state === 'declined' ? 'refused' : 'proposed'],
      [(made) => made.accept('company', personId, now), isOpen ? 'proposed' : 'refused'],
      [(made) => made.decline('concept', 'Non.', personId, now), isOpen ? 'declined' : 'refused'],
      [(made) => made.withdraw(now), isOpen ? 'withdrawn' : 'refused'],
      [(made) => made.lapse(now), isOpen ? 'lapsed' : 'refused'],
    ];
    for (const [act, to] of acts) expect(afterAct(inState[state](), act)).toBe(to);
  });

  it.each<[JoiningSide, JoiningSide]>([
    ['company', 'concept'],
    ['concept', 'company'],
  ])('joins once both have said yes, the %s first', (one, other) => {
    const made = proposed();
    made.accept(one, personId, now);
    expect([made.state, made.agreed, made.awaits(one, now), made.awaits(other, now)]).toEqual([
      'proposed',
      [one],
      false,
      true,
    ]);
    expect(afterAct(made, (again) => again.accept(one, personId, now))).toBe('refused');
    expect(afterAct(made, (again) => again.decline(one, '', personId, now))).toBe('refused');
    made.accept(other, personId, now);
    expect([made.state, made.settledAt]).toEqual(['joined', now]);
  });

  it('has the yes of a company that asks, and of a curator for a concept that nobody carries', () => {
    const asked = fresh();
    asked.ask(personId, now);
    expect([asked.byCompany, asked.agreed, asked.companyPersonId]).toEqual([true, ['company'], personId]);
    const uncarried = fresh();
    uncarried.propose(personId, false, now);
    expect([uncarried.byCompany, uncarried.agreed]).toEqual([false, ['concept']]);
  });

  it('can be answered for three weeks, and taken back after that', () => {
    const answer = (made: Joining): void => made.accept('company', personId, after(21));
    expect(afterAct(proposed(), answer)).toBe('refused');
    expect(proposed().awaits('company', after(21))).toBe(false);
    expect(afterAct(proposed(), (made) => made.accept('company', personId, after(20)))).toBe('proposed');
    expect(afterAct(proposed(), (made) => made.withdraw(after(30)))).toBe('withdrawn');
  });

  it('rests for ninety days after a no, and begins again then', () => {
    const declined = proposed();
    declined.accept('company', personId, now);
    declined.decline('concept', 'Trop tôt.', personId, now);
    expect(declined.restsUntil(after(89))).toEqual(after(90));
    expect(afterAct(declined, (made) => made.propose(personId, true, after(89)))).toBe('refused');
    declined.propose(personId, true, after(90));
    expect([declined.state, declined.agreed, declined.reason, declined.settledAt]).toEqual([
      'proposed',
      [],
      '',
      null,
    ]);
  });
});
