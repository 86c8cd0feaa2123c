import { applyDecorators, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

/** When a task runs: `every`, a number of milliseconds, or `cron`, a pattern in Paris time. */
export type Schedule = { every: number } | { cron: string };

/** A task that runs on a schedule, on one worker at a time. A run is left out while the run before has not ended. */
export interface ScheduledTask {
  run(): Promise<void>;
}

const SCHEDULE = Symbol('schedule');

interface TaskOptions {
  /**
   * For a task that writes to people, or ends what people were reminded of: it does not run in a restored copy whose mails are held, so that
   * nothing gathers there and nobody misses a term.
   */
  waitsForMails?: boolean;
}

/** Marks a provider as a scheduled task. Its class name is the name of the task, unique in an application. */
export function ScheduledTask(schedule: Schedule, options: TaskOptions = {}): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(SCHEDULE, { schedule, ...options }));
}

/** A task that was found, and when it runs. */
export interface FoundTask {
  schedule: Schedule;
  task: ScheduledTask;
  waitsForMails: boolean;
}

/** Every scheduled task provided by the modules of an application, found at boot. */
@Injectable()
export class ScheduledTaskRegistry implements OnModuleInit {
  /** By name. */
  readonly tasks = new Map<string, FoundTask>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const found = this.reflector.get<(TaskOptions & { schedule: Schedule }) | undefined>(
        SCHEDULE,
        metatype,
      );
      if (found !== undefined)
        this.add(metatype.name, { waitsForMails: false, ...found, task: instance as ScheduledTask });
    }
  }

  private add(name: string, found: FoundTask): void {
    if (this.tasks.has(name)) throw new Error(`Two scheduled tasks are named ${name}.`);
    this.tasks.set(name, found);
  }
}
