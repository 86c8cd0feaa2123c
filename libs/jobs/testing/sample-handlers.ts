import { EventEmitter } from 'node:events';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, currentRequestId, readSettings } from '@passerelle/config';
import { Database, DatabaseModule, EventSet, newId, provideEvents } from '@passerelle/database';
import { JobsModule } from '../src/jobs.module.js';
import { EventHandler } from '../src/outbox/event-handler.js';
import { ScheduledTask } from '../src/scheduled-tasks/scheduled-task.js';

export const sampleEvents = new EventSet();
export const BellRung = sampleEvents.define<{ bell: string }>('BellRung', { invalidates: 'nothing' });

/** The actions of the handlers so far, and their next behaviour. */
@Injectable()
export class SampleHandlers extends EventEmitter {
  readonly heard: string[] = [];
  readonly requests: (string | undefined)[] = [];
  failures = 0;
  /** Work of the dog before it barks, by the bell. */
  readonly growling = new Map<string, Promise<void>>();
  /** Work of the people who wake before they are up. */
  yawning = Promise.resolve();
  /** Work of the clock before its strike is over. */
  striking = Promise.resolve();
  hear(what: string): void {
    this.heard.push(what);
    this.emit('heard');
  }
}

@EventHandler('WakeOnBellRung', BellRung)
export class WakeOnBellRung {
  constructor(private readonly handlers: SampleHandlers) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.handlers.requests.push(currentRequestId());
    this.handlers.hear(`wake ${event.data.bell}`);
    await this.handlers.yawning;
  }
}

@EventHandler('BarkOnBellRung', BellRung)
export class BarkOnBellRung {
  constructor(private readonly handlers: SampleHandlers) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    await this.handlers.growling.get(event.data.bell);
    if (this.handlers.failures > 0) {
      this.handlers.failures -= 1;
      throw new Error('the dog is hoarse');
    }
    this.handlers.hear(`bark ${event.data.bell}`);
  }
}

@ScheduledTask({ every: 50 })
export class Strike implements ScheduledTask {
  constructor(private readonly handlers: SampleHandlers) {}
  async run(): Promise<void> {
    this.handlers.hear('strike');
    await this.handlers.striking;
  }
}

@Module({ providers: [provideEvents(sampleEvents), SampleHandlers, WakeOnBellRung, BarkOnBellRung] })
export class SampleModule {}

@Module({ providers: [provideEvents(sampleEvents), SampleHandlers, WakeOnBellRung, BarkOnBellRung, Strike] })
export class SampleModuleWithTask {}

export type Environment = Record<string, string>;

/** A process of the street, with three tries for each delivery. Its worker is not open yet. */
export const boot = async (
  env: Environment,
  module: unknown = SampleModule,
): Promise<INestApplicationContext> => {
  @Module({
    imports: [
      ConfigModule.with(readSettings({ ...env, JOB_ATTEMPTS: '3' })),
      DatabaseModule,
      JobsModule,
      module as typeof SampleModule,
    ],
  })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  return app.enableShutdownHooks();
};

/**
 * Records that a bell was rung.
 * @returns the bell.
 */
export const ring = (app: INestApplicationContext, bell = newId()): Promise<string> =>
  app.get(Database).transaction(async (tx) => {
    await tx.record(BellRung({ subjectId: bell, actorId: null, data: { bell } }));
    return bell;
  });
