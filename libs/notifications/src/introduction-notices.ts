import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { Introduction, otherSide, type Parties, partySides, type PartySide } from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { curatorsOf, followersOf, membersOf, type Recipient, speakersFor } from './recipients.js';
import type { NoticeKindAbout } from './notice.entity.js';
import { storeNotices } from './store-notices.js';

export type IntroductionNoticeKind = NoticeKindAbout<'introduction'>;

/** As whom somebody is told of an introduction. */
export type ToldAs = PartySide | 'curator';

/** Somebody to tell, and as whom. */
export interface Told {
  recipient: Recipient;
  as: ToldAs;
}

interface IntroductionNotice {
  /** Who is told. @param side of the party that did it, or is to do it */
  tells(introduction: Introduction, side: PartySide | undefined): readonly ToldAs[];
  /** Whether it is still worth a mail to somebody. */
  isMailed(
    introduction: Introduction,
    about: { as: ToldAs; side: PartySide | undefined; now: Date },
  ): boolean;
  /** Whoever did it is told too: there is something to do, or somebody else may have done it in their name. */
  tellsWhoeverDidIt?: true;
}

const both = (): readonly ToldAs[] => partySides;
const everybody = (): readonly ToldAs[] => [...partySides, 'curator'];
const oneSide = (_: Introduction, side: PartySide | undefined): readonly ToldAs[] => (side ? [side] : []);

const isAwaited: IntroductionNotice['isMailed'] = ({ awaited }, { as }) =>
  awaited.some((side) => side === as);

/** Who is told what of an introduction, and while what is so that is still worth a mail. */
export const introductionNotices: Record<IntroductionNoticeKind, IntroductionNotice> = {
  introduction_proposed: { tells: both, isMailed: isAwaited },
  introduction_reminded: { tells: oneSide, isMailed: isAwaited },
  acceptance_noted: {
    tells: oneSide,
    isMailed: (introduction, { side }) =>
      introduction.state === 'proposed' &&
      side !== undefined &&
      introduction.replyOf(side).answer === 'accepted' &&
      introduction.replyOf(side).byMail,
    tellsWhoeverDidIt: true,
  },
  introduction_accepted: {
    tells: everybody,
    isMailed: ({ state }) => state === 'accepted',
    tellsWhoeverDidIt: true,
  },
  introduction_declined: {
    tells: (_, side) => (side ? [otherSide(side), 'curator'] : []),
    isMailed: ({ state }) => state === 'declined',
  },
  introduction_lapsed: { tells: everybody, isMailed: ({ state }) => state === 'lapsed' },
  introduction_withdrawn: {
    // A company knows that its need is closed.
    tells: ({ withdrawalReason }) => (withdrawalReason === 'need_closed' ? ['solver'] : partySides),
    isMailed: ({ state }) => state === 'withdrawn',
  },
  acceptance_taken_back: {
    tells: () => ['curator'],
    isMailed: ({ awaited }, { side }) => side !== undefined && awaited.includes(side),
  },
  meeting_planned: {
    tells: both,
    isMailed: ({ state, meetingAt }, { now }) =>
      state === 'accepted' && meetingAt !== null && meetingAt > now,
  },
  introduction_met: { tells: everybody, isMailed: () => false },
  introduction_concluded: { tells: both, isMailed: () => false },
  // Whether the question still stands is looked at where its page is made.
  follow_up_asked: { tells: oneSide, isMailed: ({ metOn }) => metOn !== null },
};

/** Everybody who is told, each once: as a party before as a curator. */
export async function audienceOf(
  kind: IntroductionNoticeKind,
  introduction: Introduction,
  parties: Parties,
  side: PartySide | undefined,
  manager: EntityManager,
): Promise<Told[]> {
  if (kind === 'acceptance_noted') return side ? whoeverAccepted(introduction, parties, side, manager) : [];
  const told = new Map<string, Told>();
  for (const as of introductionNotices[kind].tells(introduction, side)) {
    for (const recipient of await recipientsAs(as, introduction, parties, manager)) {
      if (!told.has(recipient.id)) told.set(recipient.id, { recipient, as });
    }
  }
  return [...told.values()];
}

async function recipientsAs(
  as: ToldAs,
  introduction: Introduction,
  { need, solver }: Parties,
  manager: EntityManager,
): Promise<readonly Recipient[]> {
  switch (as) {
    case 'company':
      return followersOf(need, manager);
    case 'solver':
      return (await speakersFor([solver], manager)).get(solver.id) ?? [];
    case 'curator':
      return curatorsOf(introduction, { need, solver }, manager);
  }
}

/** Whoever has accepted for a side, while they are of it: perhaps a member who follows the need no more. */
async function whoeverAccepted(
  introduction: Introduction,
  { need, solver }: Parties,
  side: PartySide,
  manager: EntityManager,
): Promise<Told[]> {
  const { personId } = introduction.replyOf(side);
  const speakers =
    side === 'company'
      ? await membersOf(need.organisationId, manager)
      : ((await speakersFor([solver], manager)).get(solver.id) ?? []);
  return speakers
    .filter(({ kind, id }) => (personId === null ? kind === 'solver' : id === personId))
    .map((recipient) => ({ recipient, as: side }));
}

@Injectable()
export class IntroductionNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells what has happened to an introduction to those it concerns, once.
   * @param about.side of the party that it is about
   * @param about.subjectId what may be told once only, if not the event
   */
  async tell(
    kind: IntroductionNoticeKind,
    event: DomainEvent<{ introductionId: string }>,
    { side, subjectId = event.id }: { side?: PartySide; subjectId?: string } = {},
  ): Promise<void> {
    const { introductionId } = event.data;
    await this.database.transaction(async (tx) => {
      const introduction = await tx.manager.findOneBy(Introduction, { id: introductionId });
      if (introduction === null) return;
      const { needId, solverId } = introduction;
      const need = await tx.manager.findOneByOrFail(Need, { id: needId });
      const solver = await tx.manager.findOneByOrFail(Solver, { id: solverId });
      const audience = await audienceOf(kind, introduction, { need, solver }, side, tx.manager);
      const data = { needId, introductionId, ...(side && { side }) };
      const { tellsWhoeverDidIt } = introductionNotices[kind];
      const notices = audience
        .filter(({ recipient }) => tellsWhoeverDidIt || recipient.id !== event.actorId)
        .map(({ recipient }) => ({ kind, subjectId, recipient, data }));
      await storeNotices(tx, notices, this.clock.now());
    });
  }
}
