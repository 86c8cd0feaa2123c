import { Injectable } from '@nestjs/common';
import { type Actor, hashedKey, Person, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { OneTimeTokens } from '@passerelle/links';
import { NotFound } from '@passerelle/problems';
import { personSets } from '../erasure/person-sets.js';
import { sentences } from '../personal-data.sentences.js';
import { exportPage } from './export-page.js';
import { PersonalRows } from './personal-rows.js';
import { zipOf } from './zip.js';

/** How often one person may have their data prepared. */
const EXPORTS: Rate = { window: 60 * 60, max: 1 };
/** For how long a prepared archive can be downloaded. */
const MINUTES = 30;
const download = { purpose: 'data export', expiresIn: MINUTES * 60_000 } as const;

/** The path of an archive. */
export const archivePath = (secret: string): string => `/mes-donnees/${secret}`;

/** A link to an archive. */
export interface DataExport {
  url: string;
  expiresAt: Date;
}

/** People have all data about themselves in one archive: JSON for programs, and a page for people. */
@Injectable()
export class DataExportsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limits: RateLimits,
    private readonly tokens: OneTimeTokens,
    private readonly rows: PersonalRows,
  ) {}

  /** Makes a link to one’s own data. @throws {LimitReached} */
  async prepare(actor: Actor): Promise<DataExport> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: actor.personId ?? '' });
    await this.limits.assertAllowed(this.database.manager, {
      key: hashedKey('export', person.id),
      rate: EXPORTS,
      sentence: sentences.tooManyExports(),
    });
    await this.note(person.id, person.id);
    const secret = await this.tokens.issue({ ...download, subjectId: person.id, email: person.email });
    return {
      url: `${this.settings.publicUrl}${archivePath(secret)}`,
      expiresAt: new Date(this.clock.now().getTime() + download.expiresIn),
    };
  }

  /** The archive of a link. @throws {NotFound} for a link that is unknown or too old, or whose person has another address by now */
  async archiveOf(secret: string): Promise<Buffer> {
    const grant = await this.tokens.peek(download.purpose, secret);
    if (grant === undefined) throw new NotFound();
    const person = await this.database.manager.findOneBy(Person, { id: grant.subjectId, email: grant.email });
    if (person === null) throw new NotFound();
    return this.archive(person);
  }

  /** The data of a person who has written to the operator. @throws {NotFound} */
  async archiveFor(email: string): Promise<Buffer> {
    const person = await this.database.manager.findOneBy(Person, { email: email.trim().toLowerCase() });
    if (person === null) throw new NotFound();
    await this.note(person.id, null);
    return this.archive(person);
  }

  private async archive(person: Person): Promise<Buffer> {
    const madeAt = this.clock.now();
    const tables = await this.rows.of(await personSets(this.database.manager, person));
    const data = Object.fromEntries(tables.map(({ table, purpose, rows }) => [table, { purpose, rows }]));
    return zipOf({
      'donnees.html': exportPage(tables, madeAt),
      'donnees.json': `${JSON.stringify({ madeAt, data }, null, 2)}\n`,
    });
  }

  private note(personId: string, actorId: string | null): Promise<void> {
    return this.database.transaction((tx) =>
      tx.audit({
        actorId,
        object: { kind: 'person', id: personId },
        action: 'exportData',
        before: { exported: false },
        after: { exported: true },
        actionOnly: true,
      }),
    );
  }
}
