import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AuditEntry, Snapshot } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { PeopleService } from './account/people.service.js';
import type { Actor } from './actor/actor.js';
import { AuditEntryConnection, AuditEntryType, type FieldChangeType } from './audit-entry.graphql.js';
import { AuditLog } from './audit-log.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { type Person, PersonLoader } from './people/person.entity.js';

@Resolver(() => AuditEntryType)
export class AuditLogResolver {
  constructor(
    private readonly log: AuditLog,
    private readonly organisations: OrganisationsService,
    private readonly accounts: PeopleService,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => AuditEntryConnection, {
    description: 'What was done to an organisation and its members, the last first.',
  })
  @Allow('curator')
  async auditLogOfOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { id } = await this.organisations.see(actor, organisationId);
    return this.log.of('organisation', id, page);
  }

  @Query(() => AuditEntryConnection, {
    description: 'Who gave somebody which role on the platform, the last first.',
  })
  @Allow('admin')
  async auditLogOfPerson(
    @IdArg('the person', 'personId') personId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { id } = await this.accounts.find(personId);
    return this.log.of('person', id, page);
  }

  @FieldOf('AuditEntry')
  at({ recordedAt }: AuditEntry): Date {
    return recordedAt;
  }

  @FieldOf('AuditEntry')
  async person({ actorId }: AuditEntry, context: RequestContext): Promise<Person | null> {
    return actorId === null ? null : this.people.load(context, actorId);
  }

  @FieldOf('AuditEntry')
  byProduct({ actorId }: AuditEntry): boolean {
    return actorId === null;
  }

  @FieldOf('AuditEntry')
  async concerned({ concernedId }: AuditEntry, context: RequestContext): Promise<Person | null> {
    return concernedId === null ? null : this.people.load(context, concernedId);
  }

  @FieldOf('AuditEntry')
  changes({ before, after }: AuditEntry): FieldChangeType[] {
    const fields = Object.keys({ ...before, ...after }).toSorted();
    return fields.map((field) => ({
      field,
      before: readable(before?.[field]),
      after: readable(after?.[field]),
    }));
  }
}

const readable = (value: Snapshot[string] | undefined): string | null =>
  value == null || typeof value === 'string' ? (value ?? null) : JSON.stringify(value);
