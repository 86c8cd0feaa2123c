import { describe, expect, it } from '@jest/globals';
import { IllegalTransition } from '@passerelle/problems';
import { partySides } from '../parties/parties.js';
import { Reply, type ReplyAnswer } from '../parties/reply.js';
import { Introduction } from './introduction.entity.js';
import {
  type IntroductionState,
  introductionStates,
  type IntroductionTransition,
  introductionTransitions,
  nextState,
} from './introduction.transitions.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const today = '2026-11-24';

/** An introduction in some state, with answers that this state can have. */
function inState(
  state: IntroductionState,
  company: ReplyAnswer = 'pending',
  solver: ReplyAnswer = 'pending',
): Introduction {
  const replied = (answer: ReplyAnswer): Reply => Object.assign(Reply.pending(), { answer });
  return Object.assign(new Introduction(), {
    state,
    companyReply: replied(company),
    solverReply: replied(solver),
    replyDueOn: '2026-12-01',
    meetingAt: null,
    meetingPlace: null,
    meetingLink: null,
  });
}

/** The method for each transition, once the other party has answered. */
const calls: Record<IntroductionTransition, (introduction: Introduction) => void> = {
  accept: (introduction) => {
    introduction.companyReply.answer = 'accepted';
    introduction.solverReply.answer = 'pending';
    introduction.accept({ side: 'solver', personId: null, byMail: false }, today, now);
  },
  decline: (introduction) =>
    introduction.decline({ side: 'company', personId: null, byMail: false }, 'not_now', null, today, now),
  lapse: (introduction) => introduction.lapse(now),
  withdraw: (introduction) => introduction.withdraw('mistake', null, now),
  meet: (introduction) => introduction.markMet(today, 'company', null, now),
  succeed: (introduction) => introduction.conclude('hired', null, 'curator', now),
  fail: (introduction) => introduction.conclude('nothing', null, 'curator', now),
  reconsider: (introduction) => introduction.reconsider(now),
  deny: (introduction) => introduction.denyMeeting(now),
};

function refusedBy(work: () => unknown): IllegalTransition {
  try {
    work();
  } catch (error) {
    if (error instanceof IllegalTransition) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

const everyStep = Object.keys(introductionTransitions).flatMap((transition) =>
  introductionStates.map((from) => [transition as IntroductionTransition, from] as const),
);
const isLegal = ([transition, from]: (typeof everyStep)[number]): boolean => {
  const legal: readonly IntroductionState[] = introductionTransitions[transition].from;
  return legal.includes(from);
};
/** A second conclusion with the same outcome corrects its words and changes no state. */
const corrects = ([transition, from]: (typeof everyStep)[number]): boolean =>
  ['succeed', 'fail'].includes(transition) && introductionTransitions[transition].to === from;

describe('the states of an introduction', () => {
  it.each(everyStep.filter(isLegal))('let %s happen to one that is %s', (transition, from) => {
    const introduction = inState(from);
    calls[transition](introduction);
    expect(introduction.state).toBe(introductionTransitions[transition].to);
  });

  it.each(everyStep.filter((step) => !isLegal(step) && !corrects(step)))(
    'refuse to %s one that is %s, and leave it as it was',
    (transition, from) => {
      const introduction = inState(from);
      const before = structuredClone({ ...introduction, ...answersOf(introduction) });
      expect(() => calls[transition](introduction)).toThrow(IllegalTransition);
      if (transition !== 'accept') expect({ ...introduction, ...answersOf(introduction) }).toEqual(before);
      expect(introduction.state).toBe(from);
    },
  );

  it.each(['fr', 'en'] as const)('say in words why not (%s)', (language) => {
    for (const [transition, from] of everyStep.filter((step) => !isLegal(step))) {
      expect(refusedBy(() => nextState(transition, from)).in(language).message).toMatch(
        language === 'fr' ? /^Cette rencontre/ : /^This introduction/,
      );
    }
  });

  it('end with the first decline, whatever the other has said', () => {
    for (const side of partySides) {
      const introduction = inState('proposed', 'accepted', 'accepted');
      introduction.decline({ side, personId: null, byMail: true }, 'too_far', 'Loin', today, now);
      expect(introduction).toMatchObject({ state: 'declined', settledAt: now });
      expect(introduction.replyOf(side)).toMatchObject({ answer: 'declined', declineReason: 'too_far' });
    }
  });

  it('need both to accept, in any order', () => {
    for (const [first, second] of [partySides, partySides.toReversed()]) {
      const introduction = inState('proposed');
      introduction.accept({ side: first!, personId: null, byMail: false }, today, now);
      expect(introduction.state).toBe('proposed');
      expect(introduction.awaited).toEqual([second]);
      introduction.accept({ side: second!, personId: null, byMail: false }, today, now);
      expect(introduction).toMatchObject({ state: 'accepted', settledAt: now });
    }
  });

  it('do not let one party accept twice, as if for both', () => {
    const introduction = inState('proposed');
    const once = { side: 'company', personId: null, byMail: false } as const;
    introduction.accept(once, today, now);
    expect(() => introduction.accept(once, today, now)).toThrow(IllegalTransition);
    expect(introduction.state).toBe('proposed');
  });

  it('let an acceptance be taken back only while the other has not accepted', () => {
    const half = inState('proposed', 'accepted');
    half.takeBack('company', now);
    expect(half.companyReply).toEqual(Reply.pending());
    expect(() => half.takeBack('company', now)).toThrow(IllegalTransition);
    expect(() => inState('accepted', 'accepted', 'accepted').takeBack('company', now)).toThrow(
      IllegalTransition,
    );
  });

  it.each([
    ['2026-12-01', true],
    ['2026-12-02', false],
  ])('know whether an answer of %s came in time', (day, inTime) => {
    const introduction = inState('proposed');
    introduction.accept({ side: 'company', personId: null, byMail: false }, day, now);
    expect(introduction.companyReply.inTime).toBe(inTime);
  });

  it('hold a lapse against those who had not answered, and only them', () => {
    const introduction = inState('proposed', 'accepted');
    introduction.companyReply.inTime = true;
    introduction.lapse(now);
    expect([introduction.companyReply.inTime, introduction.solverReply.inTime]).toEqual([true, false]);
  });

  it('let what came of it be corrected', () => {
    const introduction = inState('met', 'accepted', 'accepted');
    introduction.conclude('nothing', null, 'parties', now);
    introduction.conclude('hired', 'En mars', 'curator', now);
    introduction.conclude('contract', 'En mai', 'curator', now);
    expect(introduction).toMatchObject({
      state: 'succeeded',
      outcome: 'contract',
      outcomeNote: 'En mai',
      outcomeSource: 'curator',
    });
  });
});

const answersOf = ({ companyReply, solverReply }: Introduction) => ({
  companyReply: { ...companyReply },
  solverReply: { ...solverReply },
});
