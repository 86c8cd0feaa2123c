import { describe, expect, it } from '@jest/globals';
import { defineSentences, IllegalTransition } from '@passerelle/problems';
import { Course, Request } from './request.entity.js';

const sentences = defineSentences('asking', {
  fr: {
    settled: ({ state }: { state: string }) => `Elle est ${state}.`,
    rests: ({ until }: { until: string }) => `Pas avant le ${until}.`,
    late: 'Trop tard.',
  },
  en: {
    settled: ({ state }) => `It is ${state}.`,
    rests: ({ until }) => `Not before ${until}.`,
    late: 'Too late.',
  },
});
const now = new Date('2026-11-24T09:00:00.000Z');
const after = (days: number): Date => new Date(now.getTime() + days * 24 * 3_600_000);

const course = new Course<'open' | 'granted' | 'refused', 'ask' | 'grant' | 'refuse'>(
  {
    ask: { from: ['refused'], to: 'open' },
    grant: { from: ['open'], to: 'granted' },
    refuse: { from: ['open'], to: 'refused' },
  },
  (state) => sentences.settled({ state }),
  {
    rest: { after: 'refused', days: 30, sentence: sentences.rests },
    late: { as: 'expired', sentence: sentences.late() },
  },
);

class Favour extends Request<'open' | 'granted' | 'refused', 'ask' | 'grant' | 'refuse'> {
  state: 'open' | 'granted' | 'refused' = 'refused';

  ask(at: Date): void {
    this.reopen('ask', at);
  }

  protected override get course() {
    return course;
  }

  protected override get endedAt(): Date {
    return now;
  }
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('the course of a request', () => {
  it('refuses every change that it does not name, in the words of its kind', () => {
    expect(course.next('grant', 'open')).toBe('granted');
    expect(course.allows('grant', 'granted')).toBe(false);
    expect(thrownBy(() => course.next('grant', 'granted'))).toMatchObject({
      from: 'granted',
      to: 'granted',
      message: 'Elle est granted.',
    });
  });

  it('takes an answer until its time has passed, and says first what was answered before', () => {
    const by = (days: number) => ({ expiresAt: after(14), now: after(days) });
    expect(course.answer('refuse', 'open', by(13))).toBe('refused');
    expect(thrownBy(() => course.answer('grant', 'open', by(14)))).toMatchObject({
      from: 'expired',
      to: 'granted',
      message: 'Trop tard.',
    });
    expect(thrownBy(() => course.answer('grant', 'refused', by(14)))).toMatchObject({ from: 'refused' });
  });
});

describe('a request', () => {
  it('rests after a refusal, to the millisecond, and begins again then', () => {
    const favour = new Favour();
    const tooSoon = new Date(after(30).getTime() - 1);
    expect(favour.restsUntil(tooSoon)).toEqual(after(30));
    const refused = thrownBy(() => favour.ask(tooSoon));
    expect(refused).toBeInstanceOf(IllegalTransition);
    expect(refused).toMatchObject({ from: 'refused', to: 'open', message: 'Pas avant le 2026-12-24.' });
    expect(favour.state).toBe('refused');
    expect(favour.restsUntil(after(30))).toBeUndefined();
    favour.ask(after(30));
    expect([favour.state, favour.restsUntil(now)]).toEqual(['open', undefined]);
  });
});
