import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { NotificationsModule } from '@passerelle/notifications';
import { actionEvents, ActionLoader, ActionTiesLoader } from './action/index.js';
import { ActionLists } from './action-lists.js';
import { ActionsResolver } from './actions.resolver.js';
import { ActionsService } from './actions.service.js';
import { ActionReminders, RemindOfActions } from './reminders/index.js';
import { ActionSubjectLoader, ActionSubjects } from './subjects/index.js';
import { actionTopic } from './notices/index.js';

@Module({
  imports: [AccountsModule, NotificationsModule],
  providers: [
    provideEvents(actionEvents),
    ActionLists,
    ActionLoader,
    ActionReminders,
    ActionsResolver,
    ActionsService,
    ActionSubjectLoader,
    ActionSubjects,
    ActionTiesLoader,
    RemindOfActions,
    ...actionTopic.providers,
  ],
  exports: [ActionLoader, ActionsService, ActionSubjects],
})
export class ActionsModule {}
