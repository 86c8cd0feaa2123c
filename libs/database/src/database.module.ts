import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { DatabaseCheck } from './database-check.js';
import { Database } from './database.js';
import { databaseTables } from './personal-data/database.personal-data.js';

@Injectable()
class DataSourceCloser implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

@Global()
@Module({
  providers: [
    databaseTables,
    {
      provide: DataSource,
      inject: [Settings],
      useFactory: async (settings: Settings) => {
        if (settings.databaseUrl === undefined)
          throw new Error('No database: its address must be settled before the application starts.');
        return createDataSource(
          settings.databaseUrl,
          settings.databasePoolSize,
          settings.processKind,
        ).initialize();
      },
    },
    Database,
    DatabaseCheck,
    DataSourceCloser,
  ],
  exports: [Database, DatabaseCheck, DataSource],
})
export class DatabaseModule {}
