import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { BackupModule } from '@passerelle/backup';
import { ConceptsModule } from '@passerelle/concepts';
import { type Clock, ConfigModule, type Settings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { DeskModule } from '@passerelle/desk';
import { FilesModule } from '@passerelle/files';
import { FindingModule } from '@passerelle/finding';
import { GraphqlModule } from '@passerelle/graphql';
import { GroupsModule } from '@passerelle/groups';
import { ImportPlansModule } from '@passerelle/import-plans';
import { IntroductionsModule } from '@passerelle/introductions';
import { JobsModule } from '@passerelle/jobs';
import { LiveModule } from '@passerelle/live';
import { MailModule } from '@passerelle/mail';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { ObservatoryModule } from '@passerelle/observatory';
import { PersonalDataModule } from '@passerelle/personal-data';
import { PlanModule } from '@passerelle/plan';
import { ReportsModule } from '@passerelle/reports';
import { SearchModule } from '@passerelle/search';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { AdministrationResolver } from './administration/administration.resolver.js';
import { AdministrationService } from './administration/administration.service.js';
import { DeadLettersResolver } from './administration/dead-letters.resolver.js';
import { OutsideChecks } from './administration/outside.js';
import { ReplaysService } from './administration/replays.service.js';
import { Drain } from './drain.js';
import { HealthChecks } from './health-checks.js';

/** The whole product. Each of main, api, worker and cli starts the parts that it needs. */
@Module({})
export class AppModule {
  /** With the API at `/graphql`. */
  static with(settings: Settings, clock?: Clock): DynamicModule {
    return AppModule.of([GraphqlModule.forRoot()], settings, clock);
  }

  /** For a process without an API, since building the schema would double the time of its start. */
  static withoutApi(settings: Settings, clock?: Clock): DynamicModule {
    return AppModule.of([], settings, clock);
  }

  private static of(
    api: NonNullable<ModuleMetadata['imports']>,
    settings: Settings,
    clock: Clock | undefined,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings, clock),
        DatabaseModule,
        JobsModule,
        MailModule.with(settings.smtpUrl ?? ''),
        ...api,
        SearchModule,
        AccountsModule,
        TaxonomyModule,
        FilesModule,
        TerritoriesModule,
        SolversModule,
        NeedsModule,
        MatchingModule,
        IntroductionsModule,
        ConceptsModule,
        ReportsModule,
        ActionsModule,
        GroupsModule,
        FindingModule,
        ObservatoryModule,
        PlanModule,
        NotificationsModule,
        DeskModule,
        ImportPlansModule,
        PersonalDataModule,
        LiveModule,
        BackupModule,
      ],
      providers: [
        AdministrationResolver,
        AdministrationService,
        DeadLettersResolver,
        Drain,
        HealthChecks,
        OutsideChecks,
        ReplaysService,
      ],
    };
  }
}
