import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { Solver } from './solver.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const complete = {
  kind: 'startup',
  name: 'Veille Douce',
  description: 'x'.repeat(50),
  keywords: ['capteurs'],
  territoryCodes: ['region:24'],
} satisfies Partial<Solver>;
const solver = (content: Parameters<Solver['describe']>[0] = complete): Solver => {
  const begun = Solver.begin(newId(), new Date(0));
  begun.describe(content, now);
  return begun;
};

describe('a profile', () => {
  it('a profile names the parts that are missing before others can see it', () => {
    expect(Solver.begin(newId(), now)).toMatchObject({
      complete: false,
      missing: ['description', 'territories'],
    });
    expect(solver()).toMatchObject({ complete: true, missing: [], updatedAt: now });
  });

  it.each([
    ['a description of 49 characters', { description: 'x'.repeat(49) }, ['description']],
    ['a headline that makes up for it', { headline: 'x', description: 'x'.repeat(49) }, []],
    ['neither tag nor keyword', { keywords: [] }, []],
    ['nowhere to work', { territoryCodes: [] }, ['territories']],
    ['work at a distance only', { territoryCodes: [], worksRemotely: true }, []],
  ])('with %s', (_, content, missing) => {
    const described = solver({ ...complete, ...content });
    expect(described.missing).toEqual(missing);
    expect(described.complete).toBe(missing.length === 0);
  });

  it('says what would have it matched with more needs', () => {
    const missing = (content: Parameters<Solver['describe']>[0], ideas: number): string[] =>
      solver({ ...complete, ...content })
        .hints(ideas)
        .map(({ about, required }) => `${about}${required ? '!' : ''}`);
    expect(missing({ headline: 'Un capteur', tagIds: [newId()] }, 1)).toEqual([]);
    expect(missing({}, 0)).toEqual(['tags', 'headline', 'ideas']);
    expect(missing({ territoryCodes: [], description: '', headline: 'Un capteur' }, 1)).toEqual([
      'description!',
      'territories!',
      'tags',
    ]);
  });

  it('has a setting only while it is a project holder’s', () => {
    const apprentice = solver({ ...complete, kind: 'project_holder', setting: 'cfa' });
    expect(apprentice.setting).toBe('cfa');
    apprentice.describe({ name: 'Autre nom' }, now);
    expect(apprentice.setting).toBe('cfa');
    apprentice.describe({ kind: 'startup' }, now);
    expect(apprentice.setting).toBeNull();
  });

  it('is away from the first to the last day', () => {
    const away = solver();
    away.setAbsence({ from: '2026-12-01', until: '2026-12-03', kind: null }, now);
    const days = ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'];
    expect(days.map((day) => away.isAway(day))).toEqual([false, true, true, false]);
    away.setAbsence(null, now);
    expect(away.isAway('2026-12-02')).toBe(false);
  });

  it('is active unless incomplete or paused', () => {
    const paused = solver();
    expect(paused.isActive).toBe(true);
    paused.pause(now);
    expect(paused.isActive).toBe(false);
    paused.resume(now);
    expect(paused.isActive).toBe(true);
    expect(solver({ ...complete, description: '' }).isActive).toBe(false);
  });

  it('forgets a refusal with the address that refused, and no sooner', () => {
    const refusing = solver({ ...complete, contactEmail: 'zoe@example.org' });
    refusing.contactRefusedAt = now;
    refusing.describe({ name: 'Veille', contactEmail: 'zoe@example.org' }, now);
    expect(refusing.contactRefusedAt).toBe(now);
    refusing.describe({ contactEmail: 'ali@example.org' }, now);
    expect(refusing.contactRefusedAt).toBeNull();
  });

  it('is claimed once', () => {
    const claimed = solver();
    claimed.claim({ personId: newId() }, now);
    expect(claimed.isClaimed).toBe(true);
    expect(() => claimed.claim({ organisationId: newId() }, now)).toThrow(/held by somebody/);
  });
});
