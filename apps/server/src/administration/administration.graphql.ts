import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import type { DeadLetterCause } from '@passerelle/jobs';
import { DeadLetterCauseEnum } from './dead-letters.graphql.js';
import { gravities, type Gravity, type RemedialAct, remedialActs } from './findings.js';

export const GravityEnum = enumOf('Gravity', gravities, 'How grave a finding is.', {
  bad: 'Something does not work.',
  warn: 'It works, and somebody should look.',
});
export const RemedialActEnum = enumOf('RemedialAct', remedialActs, 'What an admin can do about it here.', {
  replay: 'Have dead-lettered deliveries tried again: `replayDeliveries`.',
  repair_search: 'Have the search index compared with the database: `repairSearchIndex`.',
});

@ObjectType('Finding', { description: 'What is wrong, and what to do about it.' })
export class FindingType {
  @Field(() => ID, { description: 'Names the finding, the same in every language.' })
  id: string;

  @Field(() => GravityEnum, { description: 'How grave it is.' })
  gravity: Gravity;

  @Field({ description: 'What is wrong, in the viewer’s language.' })
  what: string;

  @Field({ description: 'What to do, in the viewer’s language.' })
  advice: string;

  @Field(() => RemedialActEnum, {
    nullable: true,
    description: 'What can be done about it here; null: nothing, follow the advice.',
  })
  act: RemedialAct | null;
}

@ObjectType('DeadLetterKind', {
  description: 'Dead-lettered deliveries of one handler that have failed of the same.',
})
export class DeadLetterKindType {
  @Field({ description: 'The identifier of the event handler.' })
  handler: string;

  @Field({ description: 'What it does, in the viewer’s language.' })
  work: string;

  @Field(() => DeadLetterCauseEnum, { description: 'What they failed of.' })
  cause: DeadLetterCause;

  @Field({ description: 'What happened, in the viewer’s language.' })
  what: string;

  @Field({ description: 'What to do, in the viewer’s language.' })
  advice: string;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  @Field(() => Date, { description: 'When the first of them was dead-lettered.' })
  since: Date;

  @Field(() => Date, { description: 'When the last of them was.' })
  until: Date;

  @Field(() => String, { nullable: true, description: 'Of the last, for whoever maintains the product.' })
  lastError: string | null;
}

@ObjectType('ScheduledTaskReport', { description: 'A scheduled task, and how its last run went.' })
export class ScheduledTaskReportType {
  @Field(() => ID, { description: 'The identifier of the task.' })
  task: string;

  @Field({ description: 'What it does, in the viewer’s language.' })
  name: string;

  @Field({ description: 'How often, in the viewer’s language.' })
  pause: string;

  @Field(() => Date, { nullable: true, description: 'When its last run began; null: it has not run yet.' })
  startedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When that ended; null: it is under way, or its worker died.',
  })
  endedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a run last ended well.' })
  succeededAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the last run failed of; null: it did not.' })
  failure: string | null;

  @Field({ description: 'It should have begun again by now.' })
  isLate: boolean;
}

@ObjectType('ComponentVersion', { description: 'What runs, and in which version.' })
export class ComponentVersionType {
  @Field({ description: 'Of the component, in the viewer’s language.' })
  name: string;

  @Field({ description: 'As the component says it.' })
  version: string;
}

@ObjectType('DayOfMails', {
  description: 'What became of the mails that tell notices, on one day in France.',
})
export class DayOfMailsType {
  @Field({ description: 'In France, such as "2026-11-24".' })
  day: string;

  @Field(() => Int, { description: 'How many a mail server took.' })
  sent: number;

  @Field(() => Int, { description: 'Refused by a mail server for good.' })
  refused: number;
}

@ObjectType('MailRefusals', { description: 'Mails that were refused with the same codes.' })
export class MailRefusalsType {
  @Field({ description: 'The codes of the mail server.' })
  status: string;

  @Field({ description: 'What that means, in the viewer’s language.' })
  meaning: string;

  @Field(() => Int, { description: 'How many mails.' })
  count: number;
}

@ObjectType('UnsureMail', {
  description:
    'A mail that may have come twice: the server did not say whether it had taken it, so it was sent again.',
})
export class UnsureMailType {
  @Field({ description: 'The same both times, to be looked up in the log of the mail server.' })
  messageId: string;

  @Field(() => Date, { description: 'When it was first sent, without an answer of the server.' })
  unsureAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the server said that it had taken it; null: not yet.',
  })
  mailedAt: Date | null;
}

@ObjectType('MailReport', {
  description: 'What became of the mails of the last seven days, without any address.',
})
export class MailReportType {
  @Field(() => Int, { description: 'How many wait to be handed over.' })
  waiting: number;

  @Field(() => Int, { description: 'Those of them that have failed before, and are tried again.' })
  failing: number;

  @Field(() => Date, { nullable: true, description: 'Since when the first of them waits.' })
  oldest: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when this restored copy sends none, until it is adopted; null: it sends them.',
  })
  heldSince: Date | null;

  @Field(() => [DayOfMailsType], { description: 'The last first; days without any are left out.' })
  days: DayOfMailsType[];

  @Field(() => Int, { description: 'How many may have come twice.' })
  unsure: number;

  @Field(() => [UnsureMailType], { description: 'Those of them, the last first; twenty at most.' })
  lastUnsure: UnsureMailType[];

  @Field(() => [MailRefusalsType], { description: 'Mails that servers refused, by code, most first.' })
  refusals: MailRefusalsType[];
}

@ObjectType('ShownSetting', { description: 'A setting as the product has understood it.' })
export class ShownSettingType {
  @Field({ description: 'The name of the variable.' })
  name: string;

  @Field({ description: 'Whether it has a value: the environment’s, or one of its own.' })
  isSet: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'As it is understood; null: it has none, or it is secret.',
  })
  value: string | null;
}

@ObjectType('TableSize', { description: 'How much room a table takes, with its indexes.' })
export class TableSizeType {
  @Field({ description: 'Its name in the database.' })
  table: string;

  @Field(() => Float, { description: 'With its indexes.' })
  bytes: number;

  @Field(() => Float, {
    nullable: true,
    description: 'About how many rows it has; null: nobody has counted yet.',
  })
  rows: number | null;
}

@ObjectType('BackupReport', {
  description: 'The last backup that was made and read back, and how often one is made.',
})
export class BackupReportType {
  @Field(() => Date, { nullable: true, description: 'The moment whose rows it has; null: there is none.' })
  madeAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Its name, for the command `restore`.' })
  name: string | null;

  @Field(() => Float, { nullable: true, description: 'How much it takes where it lies, in bytes.' })
  size: number | null;

  @Field(() => Int, { nullable: true, description: 'Every so many hours; null: by the command only.' })
  everyHours: number | null;

  @Field({ description: 'It is more than twice as old as the settings want.' })
  isLate: boolean;
}

@ObjectType('DatabaseSize', { description: 'How much room the database takes.' })
export class DatabaseSizeType {
  @Field(() => Float, { description: 'Of all tables and indexes together.' })
  totalBytes: number;

  @Field(() => [TableSizeType], { description: 'The twenty largest, the largest first.' })
  tables: TableSizeType[];
}

@ObjectType('Administration', { description: 'How the product fares, for admins.' })
export class AdministrationType {
  @Field(() => [FindingType], { description: 'What is wrong, gravest first.' })
  findings: FindingType[];

  @Field(() => [DeadLetterKindType], {
    description: 'Dead-lettered deliveries by handler and cause, most first.',
  })
  deadLetters: DeadLetterKindType[];

  @Field({ description: 'The search index is being compared with the database, as somebody has asked.' })
  isRepairingSearch: boolean;

  @Field(() => [ScheduledTaskReportType], { description: 'Every scheduled task, by name.' })
  scheduledTasks: ScheduledTaskReportType[];

  @Field(() => [ComponentVersionType], { description: 'The product first, then what it runs on.' })
  versions: ComponentVersionType[];

  @Field(() => MailReportType, { description: 'What became of mails lately.' })
  mails: MailReportType;

  @Field(() => [ShownSettingType], {
    description: 'Every setting as it is understood, by name. Secrets are only said to be set or not.',
  })
  settings: ShownSettingType[];

  @Field(() => BackupReportType, { description: 'The last backup.' })
  backup: BackupReportType;

  @Field(() => DatabaseSizeType, { description: 'How much room it takes.' })
  database: DatabaseSizeType;
}
