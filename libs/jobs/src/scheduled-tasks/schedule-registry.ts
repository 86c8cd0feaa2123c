import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type Recurrence, type Recurs, SCHEDULE } from './schedule.js';

/** Every schedule of the module graph, found at boot. */
@Injectable()
export class ScheduleRegistry implements OnModuleInit {
  readonly schedules = new Map<string, { recurrence: Recurrence; task: Recurs }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const recurrence = this.reflector.get<Recurrence | undefined>(SCHEDULE, metatype);
      if (recurrence !== undefined) this.add(metatype.name, recurrence, instance as Recurs);
    }
  }

  private add(name: string, recurrence: Recurrence, task: Recurs): void {
    if (this.schedules.has(name)) throw new Error(`Two schedules are named ${name}.`);
    this.schedules.set(name, { recurrence, task });
  }
}
