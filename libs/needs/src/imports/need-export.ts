import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { Database, pagesById } from '@passerelle/database';
import { Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { In, MoreThan } from 'typeorm';
import { columnsOfFields } from '../need/lists-of-fields.js';
import { Need } from '../need/need.entity.js';
import type { NeedColumn } from './imported-need.js';

/** A row in the format of imports, with the state of the need. Empty fields of the need are missing. */
export type ExportedNeed = Readonly<Partial<Record<NeedColumn, unknown>>>;

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
          ...cellsOf(need, snapshot),
          status: need.state,
        };
      }
    }
  }
}

/** The fields of a need, tags by their references. */
const cellsOf = (need: Need, snapshot: TaxonomySnapshot): ExportedNeed => {
  const fields = { ...need, tagIds: need.tagIds.flatMap((id) => snapshot.current(id)?.reference ?? []) };
  const cells = columnsOfFields.map(({ name, field }) => [name, fields[field]] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== null));
};
