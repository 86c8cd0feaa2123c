import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import type { RequestContext } from '@passerelle/graphql';
import { countStatements, testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { type Tag, TagLoader, Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { TagUsageLoader } from './tag-usage.loader.js';
import { TagUsageResolver } from './tag-usage.resolver.js';

const given = testDatabase();
beforeEach(() => emptyTables(given.database.manager, 'tag', 'need', 'solver'));

const as = (role: 'curator' | 'none') =>
  ({ actor: new Actor(newId(), role, [], undefined), language: 'fr' }) as RequestContext<Actor>;
const resolver = (): TagUsageResolver => {
  const tags = new TagLoader(new Taxonomy(given.database));
  return new TagUsageResolver(new TagUsageLoader(given.database, tags));
};

describe('what bears a tag', () => {
  it('counts once each, by itself and by what was merged into it, and no draft', async () => {
    const { database } = given;
    const kept = await aTag(database);
    const merged = await aTag(database, { mergedIntoId: kept.id });
    const other = await aTag(database);
    const organisation = await anOrganisation(database);
    const need = (state: 'draft' | 'published' | 'closed', ...tags: Tag[]) =>
      aNeed(database, { organisationId: organisation.id, state, tagIds: tags.map(({ id }) => id) });
    await need('published', kept, merged, other);
    await need('closed', merged);
    await need('draft', kept);
    await aSolver(database, { tagIds: [merged.id] });
    const unborne = await aTag(database);
    const usages = resolver();
    const context = as('curator');
    const { result, statements } = await countStatements(database.dataSource, () =>
      Promise.all([kept, other, unborne, merged].map((tag) => usages.usage(tag, context))),
    );
    expect(result).toMatchObject([
      { needs: 2, solvers: 1 },
      { needs: 1, solvers: 0 },
      { needs: 0, solvers: 0 },
      { needs: 0, solvers: 0 },
    ]);
    // Two statements read the taxonomy, one reads the rest.
    expect(statements.filter((statement) => statement.includes('bearer'))).toHaveLength(1);
  });

  it('is for curators alone, and costs others nothing', async () => {
    const tag = await aTag(given.database);
    const { result, statements } = await countStatements(given.database.dataSource, () =>
      resolver().usage(tag, as('none')),
    );
    expect(result).toBeNull();
    expect(statements).toEqual([]);
  });
});
