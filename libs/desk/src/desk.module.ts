import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ConceptsModule } from '@passerelle/concepts';
import { provideEvents } from '@passerelle/database';
import { FindingModule } from '@passerelle/finding';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { deskEvents } from './desk.events.js';
import { DeskQueueResolver, DeskResolver } from './desk.resolver.js';
import { DeskLists, DeskListsResolver, NeedsOfDemandLoader, NeedsOfDemandResolver } from './lists/index.js';
import { AssignmentLoader, DeskMarks, SnoozeLoader } from './marks/index.js';
import { NotesResolver, NotesService } from './notes/index.js';
import { QueuesInActionList } from './queues-in-action-list.js';
import { DeskQueues } from './queues/index.js';
import { DeskSubjects, HistoryResolver } from './subjects/index.js';
import { UndoableDecisions, UndoableLoader, undoableResolvers, UndoResolver } from './undo/index.js';

/** What awaits the curators, and what they do about it. */
@Module({
  imports: [
    AccountsModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
    MatchingModule,
    IntroductionsModule,
    ConceptsModule,
    FindingModule,
    NotificationsModule,
  ],
  providers: [
    provideEvents(deskEvents),
    AssignmentLoader,
    DeskLists,
    DeskListsResolver,
    DeskMarks,
    DeskQueueResolver,
    DeskQueues,
    DeskResolver,
    DeskSubjects,
    HistoryResolver,
    NeedsOfDemandLoader,
    NeedsOfDemandResolver,
    NotesResolver,
    NotesService,
    QueuesInActionList,
    SnoozeLoader,
    UndoableDecisions,
    UndoableLoader,
    UndoResolver,
    ...undoableResolvers,
  ],
})
export class DeskModule {}
