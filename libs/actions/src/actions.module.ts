import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { NotificationsModule } from '@passerelle/notifications';
import { ActionLists } from './action-lists.js';
import { ActionSubjectLoader, ActionSubjects } from './action-subjects.js';
import { ActionTiesLoader } from './action/action-tie.entity.js';
import { ActionLoader } from './action/action.entity.js';
import { actionEvents } from './action/action.events.js';
import { ActionsResolver } from './actions.resolver.js';
import { ActionsService } from './actions.service.js';
import { actionTopic } from './notices/action.topic.js';
import { ActionReminders } from './reminders/action-reminders.js';
import { RemindOfActions } from './reminders/remind-of-actions.js';
import { actionsTables } from './actions.personal-data.js';

@Module({
  imports: [AccountsModule, NotificationsModule],
  providers: [
    actionsTables,
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
