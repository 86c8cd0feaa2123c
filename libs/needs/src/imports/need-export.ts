import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { Database, pagesById } from '@passerelle/database';
import { Taxonomy } from '@passerelle/taxonomy';
import { In, MoreThan } from 'typeorm';
import { Need } from '../need/need.entity.js';
import type { NeedRow } from './imported-need.js';

/** A row in the format of imports, with the state of the need. */
export type ExportedNeed = Required<Omit<NeedRow, 'siret' | 'neededBy' | 'neededInDays'>> & {
  siret?: string;
  neededBy?: string;
};

const AT_ONCE = 500;

/** Exports every need, the oldest first, in the format of imports. */
@Injectable()
export class NeedExport {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  async *exportRows(): AsyncGenerator<ExportedNeed> {
    const { manager } = this.database;
    const snapshot = await this.taxonomy.snapshot();
    const read = (after: string | null): Promise<Need[]> =>
      manager.find(Need, {
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: AT_ONCE,
      });
    for await (const needs of pagesById(AT_ONCE, read)) {
      const organisations = await manager.findBy(Organisation, {
        id: In([...new Set(needs.map(({ organisationId }) => organisationId))]),
      });
      const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
      for (const need of needs) {
        const { name, siret } = organisationOf.get(need.organisationId) ?? { name: '', siret: null };
        yield {
          externalId: need.externalId ?? need.id,
          organisation: name,
          ...(siret !== null && { siret }),
          title: need.title,
          description: need.description,
          tags: need.tagIds.flatMap((id) => snapshot.current(id)?.reference ?? []),
          territories: need.territoryCodes,
          wantedKinds: need.wantedKinds,
          remote: need.acceptsRemote,
          confidential: need.confidential,
          ...(need.neededBy !== null && { neededBy: need.neededBy }),
          status: need.state,
        };
      }
    }
  }
}
