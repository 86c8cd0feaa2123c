import { Injectable } from '@nestjs/common';
import type { Actor, MailReach } from '@passerelle/accounts';
import { type Concept, ConceptLists } from '@passerelle/concepts';
import { Clock, dayAfter, dayInFrance, Settings, workingDayAfter } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { UnmetDemand } from '@passerelle/finding';
import { type ConnectionArgs, type KeysetList, keysetPage, type Page } from '@passerelle/graphql';
import {
  type Interest,
  InterestLists,
  type Introduction,
  type IntroductionRequest,
  IntroductionRequestLists,
  type PartySilence,
} from '@passerelle/introductions';
import { type MatchDismissal, MatchDismissalsService } from '@passerelle/matching';
import { type Need, NeedLists } from '@passerelle/needs';
import { isUuid, type Sentence } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { DeskQueueName, DeskRow } from './desk-row.js';
import { sentences } from './desk.sentences.js';
import { DeskLists } from './lists/desk-lists.js';

/** An introduction is on the desk from this many days before it lapses. */
const LAPSES_WITHIN = 5;
/** A party is on the desk once it has let this many introductions lapse in a row. */
const SILENT_FOR = 2;
/** How long a dismissal is on the desk, in milliseconds: thirty days. */
const DISMISSED_WITHIN = 30 * 24 * 3_600_000;

/** Filter on the rows of a queue. */
export interface DeskFilter {
  /** Only rows assigned to this person. */
  assignedTo?: string | undefined;
  /** True: only snoozed rows. false: only others. undefined: all. */
  snoozed?: boolean | undefined;
  /** Only rows with these keys. */
  keys?: readonly string[] | undefined;
}

/** A queue whose rows come from one table. */
interface QueueOf<Row extends ObjectLiteral> {
  list: (actor: Actor) => KeysetList<Row>;
  /** The key of a row: an expression of SQL. */
  key: string;
  /** Kind and id of the subject: SQL expressions. */
  subject: { kind: string; key: string };
  row: (row: Row) => Omit<DeskRow, 'queue'>;
}

/** Restricts a list by the filter. */
type Narrow = <Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>, queue: QueueOf<Row>) => void;

/** A queue, with any type of rows. */
interface Queue {
  page: (actor: Actor, page: ConnectionArgs, narrow: Narrow) => Promise<Page<Omit<DeskRow, 'queue'>>>;
}

const queue = <Row extends ObjectLiteral>(of: QueueOf<Row>): Queue => ({
  async page(actor, page, narrow) {
    const { query, order } = of.list(actor);
    narrow(query, of);
    return (await keysetPage(query, page, order)).map(of.row);
  },
});

/**
 * Everything that awaits the curators, as rows of one shape. Each page is one statement. The lists themselves belong
 * to the libs that know the waiting objects. A curator who belongs to a company sees its rows too. The policies
 * decide what they may do with them.
 */
@Injectable()
export class DeskQueues {
  private readonly queues: Record<Exclude<DeskQueueName, 'sought_in_vain'>, Queue>;

  constructor(
    private readonly database: Database,
    private readonly demand: UnmetDemand,
    private readonly clock: Clock,
    private readonly settings: Settings,
    needs: NeedLists,
    lists: DeskLists,
    interests: InterestLists,
    requests: IntroductionRequestLists,
    dismissals: MatchDismissalsService,
    concepts: ConceptLists,
  ) {
    const ofNeed = { kind: `'need'`, key: 'need.id' };
    const needRow = (why: () => Sentence, since: 'submittedAt' | 'publishedAt') => (need: Need) => ({
      key: need.id,
      subject: { kind: 'need', key: need.id },
      since: need[since],
      dueOn: since === 'submittedAt' ? this.reviewDueOn(need) : this.endsOn(need),
      why: why(),
      needId: need.id,
      need,
    });
    const conceptRow = (why: () => Sentence, since: 'gateAskedAt' | 'activeAt') => (concept: Concept) => ({
      key: concept.id,
      subject: { kind: 'concept', key: concept.id },
      since: concept[since],
      dueOn: null,
      why: why(),
      concept,
    });
    const ofConcept = { key: 'concept.id', subject: { kind: `'concept'`, key: 'concept.id' } };
    this.queues = {
      to_moderate: queue<Need>({
        list: () => needs.waiting(),
        key: 'need.id',
        subject: ofNeed,
        row: needRow(sentences.toRead, 'submittedAt'),
      }),
      to_introduce: queue<Need>({
        list: () => lists.toIntroduce(),
        key: 'need.id',
        subject: ofNeed,
        row: needRow(sentences.toIntroduce, 'publishedAt'),
      }),
      wants_to_answer: queue<Interest>({
        list: () => interests.waitingForCurator(),
        key: 'interest.id',
        subject: { kind: `'interest'`, key: 'interest.id' },
        row: (interest) => ({
          ...ofPair('interest', interest),
          since: interest.markedAt,
          dueOn: null,
          why: sentences.wantsToAnswer(),
          interest,
        }),
      }),
      wants_to_meet: queue<IntroductionRequest>({
        list: (actor) => requests.waitingFor(actor),
        key: 'request.id',
        subject: { kind: `'introduction_request'`, key: 'request.id' },
        row: (request) => ({
          ...ofPair('introduction_request', request),
          since: request.askedAt,
          dueOn: null,
          why: sentences.wantsToMeet(),
          request,
        }),
      }),
      about_to_lapse: queue<Introduction>({
        list: () => lists.aboutToLapse({ withinDays: LAPSES_WITHIN }),
        key: 'introduction.id',
        subject: { kind: `'introduction'`, key: 'introduction.id' },
        row: (introduction) => ({
          ...ofPair('introduction', introduction),
          since: introduction.proposedAt,
          dueOn: introduction.lapsesOn,
          why: whoIsAwaited(introduction),
          introduction,
        }),
      }),
      without_solver: queue<Need>({
        list: () => lists.withoutSolver(),
        key: 'need.id',
        subject: ofNeed,
        row: needRow(sentences.noSolver, 'publishedAt'),
      }),
      silent: queue<PartySilence>({
        list: () => lists.silent({ unanswered: SILENT_FOR }),
        key: 'silence.partyId',
        subject: {
          kind: `(CASE silence.side WHEN 'company' THEN 'organisation' ELSE 'solver' END)`,
          key: 'silence.partyId',
        },
        row: ({ partyId, side, unanswered, since }) => ({
          key: partyId,
          subject: { kind: side === 'company' ? 'organisation' : 'solver', key: partyId },
          since,
          dueOn: null,
          why: sentences.silent({ count: unanswered }),
          side,
          ...(side === 'company' ? { organisationId: partyId } : { solverId: partyId }),
        }),
      }),
      out_of_reach: queue<MailReach>({
        list: () => lists.outOfReach(),
        key: 'reach.id',
        subject: { kind: `'mail_reach'`, key: 'reach.id' },
        row: ({ id, state, since, complainedAt }) => ({
          key: id,
          subject: { kind: 'mail_reach', key: id },
          since: state === 'unreachable' ? since : complainedAt,
          dueOn: null,
          why: state === 'unreachable' ? sentences.outOfReach() : sentences.complained(),
          reachId: id,
        }),
      }),
      at_cap: queue<Solver>({
        list: () => lists.atTheirCap(),
        key: 'solver.id',
        subject: { kind: `'solver'`, key: 'solver.id' },
        row: (solver) => ({
          key: solver.id,
          subject: { kind: 'solver', key: solver.id },
          since: null,
          dueOn: this.nextMonth(),
          why: sentences.atCap({ count: solver.monthlyCap }),
          solverId: solver.id,
          solver,
        }),
      }),
      gates_to_sign: queue<Concept>({
        ...ofConcept,
        list: () => concepts.requested(),
        row: conceptRow(sentences.gateToSign, 'gateAskedAt'),
      }),
      sleeping_concepts: queue<Concept>({
        ...ofConcept,
        list: () => concepts.asleep(),
        row: conceptRow(sentences.conceptAsleep, 'activeAt'),
      }),
      dismissed: queue<MatchDismissal>({
        list: (actor) => dismissals.standing(actor, new Date(this.clock.now().getTime() - DISMISSED_WITHIN)),
        key: 'dismissal.id',
        subject: { kind: `'match'`, key: 'dismissal.matchId' },
        row: (dismissal) => ({
          key: dismissal.id,
          subject: { kind: 'match', key: dismissal.matchId },
          since: dismissal.dismissedAt,
          dueOn: null,
          why: dismissal.side === 'company' ? sentences.dismissedByCompany() : sentences.dismissedBySolver(),
          needId: dismissal.match.needId,
          solverId: dismissal.match.solverId,
          dismissal,
        }),
      }),
    };
  }

  /** One page of a queue, in the queue’s order. */
  async page(
    actor: Actor,
    name: DeskQueueName,
    page: ConnectionArgs,
    filter: DeskFilter = {},
  ): Promise<Page<DeskRow>> {
    if (name === 'sought_in_vain') return this.soughtInVain(page, filter);
    const found = await this.queues[name].page(actor, page, (query, queueOf) =>
      this.narrow(query, queueOf, name, filter),
    );
    return found.map<DeskRow>((row) => ({ ...row, queue: name }));
  }

  private narrow<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    { key, subject }: QueueOf<Row>,
    name: DeskQueueName,
    filter: DeskFilter,
  ): void {
    if (filter.keys !== undefined)
      query.andWhere(`${key} = ANY (:keys)`, { keys: filter.keys.filter(isUuid) });
    if (filter.snoozed !== undefined) {
      query.andWhere(
        `${filter.snoozed ? '' : 'NOT '}EXISTS (
          SELECT FROM desk_snooze AS put_off
          WHERE put_off.queue = :queue AND put_off.row_key = CAST(${key} AS text) AND put_off.until > :deskNow)`,
        { queue: name, deskNow: this.clock.now() },
      );
    }
    if (filter.assignedTo !== undefined) {
      query.andWhere(
        `EXISTS (
          SELECT FROM desk_assignment AS given
          WHERE given.subject_kind = ${subject.kind} AND given.subject_key = CAST(${subject.key} AS text)
            AND given.person_id = :assignedTo)`,
        { assignedTo: filter.assignedTo },
      );
    }
  }

  private async soughtInVain(page: ConnectionArgs, filter: DeskFilter): Promise<Page<DeskRow>> {
    const { manager } = this.database;
    const only: (readonly string[])[] = filter.keys === undefined ? [] : [filter.keys];
    const except = await this.demand.settledKeys();
    if (filter.snoozed !== undefined) {
      const rows = await manager.query<{ key: string }[]>(
        `SELECT row_key AS key FROM desk_snooze WHERE queue = 'sought_in_vain' AND until > $1`,
        [this.clock.now()],
      );
      const keys = rows.map(({ key }) => key);
      if (filter.snoozed) only.push(keys);
      else except.push(...keys);
    }
    if (filter.assignedTo !== undefined) {
      const rows = await manager.query<{ key: string }[]>(
        `SELECT subject_key AS key FROM desk_assignment WHERE subject_kind = 'unmet_demand' AND person_id = $1`,
        [filter.assignedTo],
      );
      only.push(rows.map(({ key }) => key));
    }
    const [first, ...others] = only;
    const demands = await this.demand.page(page, {
      only: first?.filter((key) => others.every((keys) => keys.includes(key))) ?? null,
      except,
    });
    return demands.map<DeskRow>((demand) => ({
      queue: 'sought_in_vain',
      key: demand.key,
      subject: { kind: 'unmet_demand', key: demand.key },
      since: null,
      dueOn: null,
      why: sentences.soughtInVain(demand),
      demand,
    }));
  }

  private reviewDueOn({ submittedAt }: Need): string | null {
    if (submittedAt === null) return null;
    return workingDayAfter(dayInFrance(submittedAt), this.settings.reviewWithinDays);
  }

  /**
   * The day by which an answer is needed or, if that day is missing or past, the day on which the need is taken
   * offline.
   */
  private endsOn({ neededBy, expiresAt }: Need): string | null {
    const today = dayInFrance(this.clock.now());
    if (neededBy !== null && neededBy >= today) return neededBy;
    return expiresAt && dayInFrance(expiresAt);
  }

  private nextMonth(): string {
    const day = dayInFrance(this.clock.now());
    return `${dayAfter(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  }
}

const ofPair = (
  kind: string,
  { id, needId, solverId }: { id: string; needId: string; solverId: string },
) => ({
  key: id,
  subject: { kind, key: id },
  needId,
  solverId,
});

function whoIsAwaited({ awaited }: Introduction): Sentence {
  if (awaited.length > 1) return sentences.bothAwaited();
  return awaited[0] === 'company' ? sentences.companyAwaited() : sentences.solverAwaited();
}
