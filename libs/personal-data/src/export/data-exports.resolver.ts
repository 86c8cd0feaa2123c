import { Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, resultOf } from '@passerelle/graphql';
import { LimitReached } from '@passerelle/problems';
import { type DataExport, DataExportsService } from './data-exports.service.js';

@ObjectType('DataExport', {
  description: 'An archive with all data about somebody: JSON, and a page to read.',
})
export class DataExportType {
  @Field({ description: 'Where the archive is downloaded, without signing in: give the address to nobody.' })
  url: string;

  @Field({ description: 'Until when.' })
  expiresAt: Date;
}

const DataExportResult = resultOf('DataExportResult', [DataExportType, LimitReached]);

@Resolver(() => DataExportType)
export class DataExportsResolver {
  constructor(private readonly exports: DataExportsService) {}

  @Mutation(() => DataExportResult, { description: 'Prepares an archive of one’s own data; once an hour.' })
  @Allow('signedIn')
  exportMyData(@CurrentActor() actor: Actor): Promise<DataExport> {
    return this.exports.prepare(actor);
  }
}
