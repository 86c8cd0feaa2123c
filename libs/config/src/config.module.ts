import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { servePlace } from './place/index.js';
import { Settings } from './settings.js';

@Module({})
export class ConfigModule {
  /** Makes the settings and the clock injectable everywhere, and serves the place from the settings. */
  static with(settings: Settings, clock: Clock = new SystemClock()): DynamicModule {
    servePlace(settings.place);
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clock },
      ],
      exports: [Settings, Clock],
    };
  }
}
