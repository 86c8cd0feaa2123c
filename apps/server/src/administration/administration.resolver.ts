import { Query, Resolver } from '@nestjs/graphql';
import { Allow, FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { sentences } from '../server.sentences.js';
import {
  AdministrationType,
  type BackupReportType,
  type ComponentVersionType,
  type DatabaseSizeType,
  type DeadLetterKindType,
  type FindingType,
  type MailReportType,
  type ScheduledTaskReportType,
  type ShownSettingType,
} from './administration.graphql.js';
import { AdministrationService, type Look } from './administration.service.js';

/** State of the product, in words for the admin who runs it. */
@Resolver(() => AdministrationType)
export class AdministrationResolver {
  constructor(private readonly administration: AdministrationService) {}

  @Query(() => AdministrationType, {
    name: 'administration',
    description: 'How the product fares: what is wrong, mails, tasks, settings, room.',
  })
  @Allow('admin')
  lookAtEverything(): Look {
    return this.administration.look();
  }

  @FieldOf('Administration')
  async findings(look: Look, context: RequestContext): Promise<FindingType[]> {
    const say = sayTo(context);
    const findings = await look.findings();
    return findings.map(({ what, advice, ...finding }) => ({
      ...finding,
      what: say(what),
      advice: say(advice),
    }));
  }

  @FieldOf('Administration')
  async deadLetters(look: Look, context: RequestContext): Promise<DeadLetterKindType[]> {
    const say = sayTo(context);
    const kinds = await look.kinds();
    return kinds.map((kind) => ({
      ...kind,
      work: say(sentences.work(kind)),
      what: say(sentences.cause(kind)),
      advice: say(sentences.remedy(kind)),
    }));
  }

  @FieldOf('Administration')
  isRepairingSearch(look: Look): Promise<boolean> {
    return look.isRepairingSearch();
  }

  @FieldOf('Administration')
  async scheduledTasks(look: Look, context: RequestContext): Promise<ScheduledTaskReportType[]> {
    const say = sayTo(context);
    const tasks = await look.tasks();
    return tasks.map(({ task, schedule, lastRun, isLate }) => ({
      task,
      name: say(sentences.task({ task })),
      pause: say(sentences.pause({ every: null, cron: null, ...schedule })),
      startedAt: lastRun?.startedAt ?? null,
      endedAt: lastRun?.endedAt ?? null,
      succeededAt: lastRun?.succeededAt ?? null,
      failure: lastRun?.failure ?? null,
      isLate,
    }));
  }

  @FieldOf('Administration')
  async versions(look: Look, context: RequestContext): Promise<ComponentVersionType[]> {
    const say = sayTo(context);
    const { product, schema, node, postgres, redis, searchEngine } = await look.versions();
    return [
      { name: say(sentences.product()), version: product },
      { name: say(sentences.schema()), version: schema },
      { name: 'Node.js', version: node },
      { name: 'PostgreSQL', version: postgres },
      ...(redis === undefined ? [] : [{ name: 'Redis', version: redis }]),
      {
        name: say(sentences.search()),
        version: searchEngine === 'meilisearch' ? 'Meilisearch' : 'PostgreSQL',
      },
    ];
  }

  @FieldOf('Administration')
  async mails(look: Look, context: RequestContext): Promise<MailReportType> {
    const say = sayTo(context);
    const [waiting, days, refusals, unsure, heldSince] = await Promise.all([
      look.waitingMails(),
      look.days(),
      look.refusals(),
      look.unsureMails(),
      look.heldSince(),
    ]);
    return {
      ...waiting,
      heldSince: heldSince ?? null,
      days,
      unsure: unsure.count,
      lastUnsure: unsure.last,
      refusals: refusals.map((refusal) => ({ ...refusal, meaning: say(sentences.refusal(refusal)) })),
    };
  }

  @FieldOf('Administration')
  async backup(look: Look): Promise<BackupReportType> {
    const { last, everyHours = null, isLate } = await look.backup();
    const { madeAt = null, name = null, size = null } = last ?? {};
    return { madeAt, name, size, everyHours, isLate };
  }

  @FieldOf('Administration')
  settings(look: Look): ShownSettingType[] {
    return look.settings();
  }

  @FieldOf('Administration')
  database(look: Look): Promise<DatabaseSizeType> {
    return look.tableSizes();
  }
}

const sayTo =
  ({ language }: RequestContext) =>
  (sentence: Sentence): string =>
    sentenceIn(sentence, language);
