import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { SolversModule } from '@passerelle/solvers';
import { ReportLists } from './report-lists.js';
import { reportTopic } from './report.topic.js';
import { ContentReportLoader, reportEvents } from './report/content-report.entity.js';
import { ReportedTexts } from './reported-texts.js';
import { ReportsResolver } from './reports.resolver.js';
import { ReportsService } from './reports.service.js';
import { reportsTables } from './reports.personal-data.js';

@Module({
  imports: [AccountsModule, NeedsModule, SolversModule, NotificationsModule],
  providers: [
    reportsTables,
    provideEvents(reportEvents),
    ContentReportLoader,
    ReportedTexts,
    ReportLists,
    ReportsResolver,
    ReportsService,
    ...reportTopic.providers,
  ],
  exports: [],
})
export class ReportsModule {}
