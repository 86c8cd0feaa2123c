import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { MailDeliverabilityService } from '@passerelle/accounts';
import { BackupsService } from '@passerelle/backup';
import { isPublic, Settings } from '@passerelle/config';
import { Database, mailsHeldSince, type TableSize, tableSizes } from '@passerelle/database';
import { SearchDrifts, SearchRepairsService } from '@passerelle/finding';
import { DeadLetters, Deliveries, ScheduledTaskReports } from '@passerelle/jobs';
import { EncoderStates } from '@passerelle/matching';
import { MailOutcomes } from '@passerelle/notifications';
import { SearchIndex } from '@passerelle/search';
import { lacksInLegalNotice } from './checks.js';
import { type Finding, findingsOf } from './findings.js';
import { OutsideChecks } from './outside.js';
import { type ShownSetting, shownSettings } from './shown-settings.js';

const TABLES = 20;

const { version: productVersion } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Versions of the running parts. */
export interface Versions {
  product: string;
  /** The newest migration that has run. */
  schema: string;
  node: string;
  postgres: string;
  redis: string | undefined;
  searchEngine: 'postgresql' | 'meilisearch';
}

/** Calls a function on first use, and only once. */
const once = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= ask());
};

/** Gathers the state of the product. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly deadLetters: DeadLetters,
    private readonly scheduledTasks: ScheduledTaskReports,
    private readonly drifts: SearchDrifts,
    private readonly repairs: SearchRepairsService,
    private readonly searchIndex: SearchIndex,
    private readonly encoders: EncoderStates,
    private readonly mails: MailOutcomes,
    private readonly reaches: MailDeliverabilityService,
    private readonly outside: OutsideChecks,
    private readonly backups: BackupsService,
  ) {}

  /** One read of the whole state, for one request, so that data needed by several parts are read once. */
  look() {
    const parts = {
      kinds: once(() => this.deadLetters.kinds()),
      waitingMails: once(() => this.deadLetters.waitingMails()),
      days: once(() => this.mails.days()),
      refusals: once(() => this.mails.refusals()),
      unsureMails: once(() => this.mails.unsure()),
      tasks: once(() => this.scheduledTasks.all()),
      isRepairingSearch: once(() => this.repairs.isUnderWay()),
      search: once(() => this.searchIndex.health()),
      outside: once(() => this.outside.look()),
      backup: once(() => this.backups.state()),
      heldSince: once(() => mailsHeldSince(this.database.manager)),
      tableSizes: once(() => this.tableSizes()),
      settings: (): ShownSetting[] => shownSettings(this.settings),
    };
    return { ...parts, findings: () => this.findings(parts), versions: () => this.versions(parts) };
  }

  private async findings(parts: LookParts): Promise<Finding[]> {
    const [
      kinds,
      mails,
      refusals,
      tasks,
      search,
      outside,
      backup,
      heldSince,
      drifts,
      lateness,
      canQueue,
      encoder,
      reach,
    ] = await Promise.all([
      parts.kinds(),
      parts.waitingMails(),
      parts.refusals(),
      parts.tasks(),
      parts.search(),
      parts.outside(),
      parts.backup(),
      parts.heldSince(),
      this.drifts.found(),
      this.deliveries.lateness(),
      this.deliveries.canBeQueued(),
      this.encoders.isOff ? undefined : this.encoders.health(),
      this.reaches.count(),
    ]);
    const legalNotice = lacksInLegalNotice(this.settings);
    const { clock, redis, mailServer, files, antivirus, disk } = outside;
    return findingsOf({
      kinds,
      mails,
      refusals,
      unreachable: reach.unreachable,
      tasks,
      search,
      drifts,
      lateness,
      canQueue,
      encoder,
      clock,
      redis,
      mailServer,
      files,
      antivirus,
      disk,
      legalNotice,
      backup,
      isPublic: isPublic(this.settings.publicUrl),
      mailsHeldSince: heldSince,
    });
  }

  private async versions(parts: LookParts): Promise<Versions> {
    const [[running], search, { redisVersion }] = await Promise.all([
      this.database.manager.query<[{ postgres: string; schema: string }]>(
        `SELECT split_part(current_setting('server_version'), ' ', 1) AS postgres,
           (SELECT name FROM migration ORDER BY id DESC LIMIT 1) AS schema`,
      ),
      parts.search(),
      parts.outside(),
    ]);
    return {
      ...running,
      product: productVersion,
      node: process.versions.node,
      redis: redisVersion,
      searchEngine: search.engine,
    };
  }

  private tableSizes(): Promise<{ tables: TableSize[]; totalBytes: number }> {
    return tableSizes(this.database.manager, TABLES);
  }
}

/** Inputs of a part of the page. */
export type Look = ReturnType<AdministrationService['look']>;
type LookParts = Omit<Look, 'findings' | 'versions'>;
