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
import { DeskMarks } from './desk-marks.js';
import { AssignmentLoader, SnoozeLoader } from './desk-marks.loader.js';
import { DeskQueues } from './desk-queues.js';
import { DeskSubjects } from './desk-subjects.js';
import { deskEvents } from './desk.events.js';
import { DeskQueueResolver, DeskResolver } from './desk.resolver.js';
import { HistoryResolver } from './history.resolver.js';
import { DeskLists } from './lists/desk-lists.js';
import { DeskListsResolver } from './lists/desk-lists.resolver.js';
import { NeedsOfDemandLoader } from './lists/needs-of-demand.loader.js';
import { NeedsOfDemandResolver } from './lists/needs-of-demand.resolver.js';
import { NotesResolver } from './notes/notes.resolver.js';
import { NotesService } from './notes/notes.service.js';
import { QueuesInActionList } from './queues-in-action-list.js';
import { UndoResolver } from './undo/undo.resolver.js';
import { UndoableDecisions } from './undo/undoable-decisions.js';
import { UndoableLoader } from './undo/undoable.loader.js';
import { undoableResolvers } from './undo/undoable.resolver.js';
import { deskTables } from './desk.personal-data.js';

/** Everything that awaits the curators, and their actions on it. */
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
    deskTables,
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
