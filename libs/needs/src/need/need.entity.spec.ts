import { describe, expect, it } from '@jest/globals';
import { Need } from './need.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const remarks = { reasons: ['too_vague' as const], note: 'Précisez combien de domiciles.' };

const submitted = (): Need =>
  Object.assign(new Need(), {
    state: 'submitted',
    title: 'Repérer les chutes la nuit',
    description: 'Une alerte discrète et simple.',
    neededBy: null,
    submittedAt: now,
    publishedAt: null,
    expiresAt: null,
    moderationReasons: [],
    moderationNote: null,
    closingReason: null,
    closingNote: null,
    closedAt: null,
    updatedAt: now,
  });

describe('a decision of a curator that is undone', () => {
  it.each<[string, (need: Need) => void]>([
    ['to publish', (need) => need.publish(now)],
    ['to ask for changes', (need) => need.requestChanges(remarks, now)],
    ['to refuse', (need) => need.refuse(remarks, now)],
  ])('%s leaves nothing behind', (_, decide) => {
    const need = submitted();
    decide(need);
    need.waitAgain(now);
    expect(need).toEqual(submitted());
  });
});

describe('the day on which a need expires', () => {
  it('comes with its publication, whatever its draft says of the day by which an answer is needed', () => {
    const draft = Object.assign(submitted(), { state: 'draft', submittedAt: null });
    draft.edit({ neededBy: '2026-12-20' }, now);
    expect(draft).toMatchObject({ neededBy: '2026-12-20', expiresAt: null });
  });
});
