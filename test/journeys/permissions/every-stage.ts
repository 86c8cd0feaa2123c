import { newId, type Snapshot } from '@passerelle/database';
import { Interest } from '@passerelle/introductions';
import { aNeed } from '@passerelle/needs/testing';
import { Notice, topics } from '@passerelle/notifications';
import { ContentReport } from '@passerelle/reports';
import { Tag } from '@passerelle/taxonomy';
import { anIntroducedPair, dismiss, type Introduced, type Stage } from './introduced.js';
import { madeTogether } from './made-together.js';
import type { Objects } from './objects.js';
import type { Scene } from './scene.js';

/**
 * An introduction at one stage with all possible facts: notices, the log, each side's dismissal of the match, an
 * interest without an answer, silent parties; and needs of the company that others do not read yet.
 * @returns the objects for the queries of the API, one after the other.
 */
export async function everyStageOfPair(scene: Scene, stage: Stage): Promise<Objects[]> {
  const { database, words, people, company, otherCompany, startup, solver, otherSolver, now } = scene;
  const { manager } = database;
  const pair = await anIntroducedPair(scene, stage);
  const ofCompany = { organisationId: company.id, authorId: people.owner.id, confidential: true };
  const draft = await aNeed(database, { ...ofCompany, ...words.draft, state: 'draft' });
  const submitted = await aNeed(database, { ...ofCompany, ...words.submitted, state: 'submitted' });
  await aNeed(database, { ...ofCompany, ...words.submitted, state: 'draft', byCurator: true });
  const notFollowedUp = await manager.save(
    Object.assign(
      Interest.open(
        {
          id: newId(),
          needId: pair.otherNeed.id,
          solverId: solver.id,
          message: words.otherInterestMessage,
          personId: people.holder.id,
        },
        now,
      ),
      {
        state: 'declined',
        answeredAt: now,
        declineReason: 'other',
        declineNote: words.interestDeclineNote,
      },
    ),
  );
  for (const side of ['company', 'solver'] as const) await dismiss(scene, pair.match, side);
  await manager.query('UPDATE match_dismissal SET taken_back_at = now() WHERE match_id = $1', [
    pair.match.id,
  ]);
  const [byCompany, bySolver] = await madeTogether(scene, pair, [draft, submitted]);
  await notify(scene, pair);
  await writeDown(scene, pair);
  await manager.query(
    `INSERT INTO party_silence (party_id, side, unanswered, since) VALUES ($1, 'company', 2, now()), ($2, 'solver', 2, now())`,
    [company.id, solver.id],
  );
  const reportId = newId();
  await manager.insert(ContentReport, {
    id: reportId,
    kind: 'solver',
    contentId: solver.id,
    text: solver.name,
    solverId: solver.id,
    organisationId: startup.id,
    reporterId: people.stranger.id,
    reason: 'misleading',
    comment: words.reportComment,
    state: 'open',
    reportedAt: now,
  });
  const about = {
    ...pair,
    ...byCompany,
    reportId,
    solver,
    ideaId: newId(),
    messageId: newId(),
    followUpId: newId(),
    noticeId: newId(),
    savedSearchId: newId(),
    invitationId: newId(),
    secret: '',
    eventId: newId(),
    labelId: newId(),
    importId: newId(),
    tag: await manager.findOneByOrFail(Tag, { slug: 'silver-economie' }),
    territory: 'commune:45234',
  };
  return [
    { ...about, organisationId: company.id, personId: people.owner.id, channel: 'company' },
    {
      ...about,
      ...bySolver,
      organisationId: otherCompany.id,
      personId: people.holder.id,
      channel: 'solver',
      need: draft,
      solver: otherSolver,
      interest: notFollowedUp,
    },
    {
      ...about,
      organisationId: startup.id,
      personId: people.member.id,
      channel: 'parties',
      need: submitted,
    },
    {
      ...about,
      organisationId: company.id,
      personId: people.stranger.id,
      channel: 'parties',
      need: pair.otherNeed,
    },
  ];
}

/** Notices of every kind, for their usual recipients. */
async function notify({ database, people, solver, now }: Scene, pair: Introduced): Promise<void> {
  const to = ({ id }: { id: string }) => ({ recipientKind: 'person' as const, recipientId: id });
  const once = { createdAt: now, mailId: newId() };
  const rows: Partial<Notice>[] = Object.keys(topics.kinds).flatMap((kind): Partial<Notice>[] => {
    const notice = { ...once, kind, subjectId: newId() };
    const data = { needId: pair.need.id };
    if (kind === 'match_found')
      return [
        {
          ...notice,
          recipientKind: 'solver',
          recipientId: solver.id,
          data: { ...data, matchId: pair.match.id, solverId: solver.id },
        },
      ];
    if (kind.startsWith('need_')) return [{ ...notice, ...to(people.owner), data }];
    const notified = [people.owner, people.holder, people.curator];
    return notified.map((person) => ({
      ...notice,
      ...to(person),
      data: { ...data, introductionId: pair.introduction.id },
    }));
  });
  await database.manager.insert(
    Notice,
    rows.map((row) => ({ ...row, id: newId() })),
  );
}

/** The log entries of all this. */
async function writeDown({ database, people, company, solver }: Scene, pair: Introduced): Promise<void> {
  const { introduction } = pair;
  const { noteToCompany, noteToSolver, companyReply, solverReply, withdrawalNote } = introduction;
  const reason = withdrawalNote ?? companyReply.declineNote ?? solverReply.declineNote;
  const notes: Snapshot = { noteToCompany, noteToSolver };
  const objects = {
    introduction: introduction.id,
    need: pair.need.id,
    solver: solver.id,
    match: pair.match.id,
    interest: pair.interest.id,
    organisation: company.id,
  };
  await database.transaction((tx) =>
    tx.audit(
      ...Object.entries(objects).map(([kind, id]) => ({
        actorId: people.curator.id,
        object: { kind, id },
        action: 'edit' as const,
        reason: kind === 'introduction' ? reason : null,
        before: null,
        after: kind === 'introduction' ? notes : {},
      })),
    ),
  );
}
