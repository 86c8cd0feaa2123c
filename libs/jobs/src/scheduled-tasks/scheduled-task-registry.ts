import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type Schedule, SCHEDULE, type ScheduledTask } from './scheduled-task.js';

/** Every scheduled task that the modules of an application provide, found at boot. */
@Injectable()
export class ScheduledTaskRegistry implements OnModuleInit {
  /** By name. */
  readonly tasks = new Map<string, { schedule: Schedule; task: ScheduledTask }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const schedule = this.reflector.get<Schedule | undefined>(SCHEDULE, metatype);
      if (schedule !== undefined) this.add(metatype.name, schedule, instance as ScheduledTask);
    }
  }

  private add(name: string, schedule: Schedule, task: ScheduledTask): void {
    if (this.tasks.has(name)) throw new Error(`Two scheduled tasks are named ${name}.`);
    this.tasks.set(name, { schedule, task });
  }
}
