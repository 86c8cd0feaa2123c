import { newId } from '@passerelle/database';
import { Interest, IntroductionRequest } from '@passerelle/introductions';
import type { Match } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { Tag } from '@passerelle/taxonomy';
import { aMatch, dismiss, poolOf } from '../introduced.js';
import type { Scene } from '../scene.js';
import { DAY, type Make } from './make.js';

/** Curators and the company see a need that a curator wrote, like a submitted one. */
const wordsOf = ({ state, byCurator }: Partial<Need>, words: Scene['words']) => {
  if (state !== 'draft') return words.need;
  return byCurator ? words.submitted : words.draft;
};

/** A need of the company, a fitting one of another company, and a solver that could answer both. */
export const need =
  (wanted: Partial<Need>): Make =>
  async ({ database, company, otherCompany, people, words, now, solver }) => ({
    need: await aNeed(database, {
      organisationId: company.id,
      authorId: people.owner.id,
      ...wordsOf(wanted, words),
      submittedAt: wanted.state === 'draft' ? null : now,
      publishedAt: wanted.state === 'published' ? now : null,
      expiresAt: wanted.state === 'published' ? new Date(now.getTime() + 30 * DAY) : null,
      tagIds: [(await database.manager.findOneByOrFail(Tag, { facet: 'theme', slug: 'silver-economie' })).id],
      ...wanted,
    }),
    otherNeed: await aNeed(database, {
      organisationId: otherCompany.id,
      ...words.otherNeed,
      state: 'published',
      publishedAt: now,
    }),
    solver,
  });

export const pooled =
  (wanted: Partial<Need>): Make =>
  async (scene) => {
    const made = await need(wanted)(scene);
    if (made.need && made.otherNeed) await poolOf(scene, made.need, made.otherNeed);
    return made;
  };

export const interest =
  (state: Interest['state']): Make =>
  async (scene) => {
    const made = await need({ state: 'published' })(scene);
    const { database, words, people, now, solver } = scene;
    const opened = Interest.open(
      {
        id: newId(),
        needId: made.need?.id ?? '',
        solverId: solver.id,
        message: words.interestMessage,
        personId: people.holder.id,
      },
      now,
    );
    Object.assign(opened, { state, answeredAt: state === 'open' ? null : now });
    if (state === 'declined')
      Object.assign(opened, { declineReason: 'other', declineNote: words.interestDeclineNote });
    return { ...made, interest: await database.manager.save(opened) };
  };

export const request =
  (state: IntroductionRequest['state']): Make =>
  async (scene) => {
    const made = await need({ state: 'published' })(scene);
    const { database, words, people, now, solver } = scene;
    const opened = IntroductionRequest.open(
      {
        id: newId(),
        needId: made.need?.id ?? '',
        solverId: solver.id,
        note: words.requestNote,
        personId: people.owner.id,
      },
      now,
    );
    Object.assign(opened, { state, answeredAt: state === 'open' ? null : now });
    if (state === 'declined')
      Object.assign(opened, { declineReason: 'other', declineNote: words.requestNote });
    return { ...made, request: await database.manager.save(opened) };
  };

export const match =
  (wanted: Partial<Need>, state: Match['state'] = 'current'): Make =>
  async (scene) => {
    const made = await need(wanted)(scene);
    const found = await aMatch(scene, { needId: made.need?.id ?? '', solverId: scene.solver.id }, state);
    if (state === 'dismissed')
      for (const side of ['company', 'solver'] as const) await dismiss(scene, found, side);
    return { ...made, match: found };
  };

export const notice =
  (recipient: 'owner' | 'solver', wanted: Partial<Need>): Make =>
  async (scene) => {
    const { database, people, now, solver: notified } = scene;
    const made = await need(wanted)(scene);
    const noticeId = newId();
    const needId = made.need?.id ?? '';
    await database.manager.insert(Notice, {
      id: noticeId,
      subjectId: newId(),
      createdAt: now,
      mailId: newId(),
      ...(recipient === 'owner'
        ? { kind: 'need_expired', recipientKind: 'person', recipientId: people.owner.id, data: { needId } }
        : {
            kind: 'match_found',
            recipientKind: 'solver',
            recipientId: notified.id,
            data: {
              needId,
              solverId: notified.id,
              matchId: (await aMatch(scene, { needId, solverId: notified.id })).id,
            },
          }),
    });
    return { ...made, noticeId };
  };
