import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { isStopWord, singularOf } from '@passerelle/text';
import { IsNull } from 'typeorm';
import { aTag } from '../../testing/a-tag.js';
import { Taxonomy } from '../snapshot/taxonomy.js';
import { fold } from '../tag/fold.js';
import { facets, regimes, Tag } from '../tag/tag.entity.js';
import { newTag } from '../tag/tag.input.js';
import { TagsService } from '../tags.service.js';
import { readSeed, seedTaxonomy } from './seed-taxonomy.js';

/** The numbers of the items of one part of the article: I.1, I.2, … */
const numbers = (part: string, length: number): string[] =>
  Array.from({ length }, (_, i) => `${part}.${i + 1}`);

describe.each(facets)('the seed of facet %s', (facet) => {
  it('keeps the rules that curators keep', async () => {
    const seed = await readSeed(facet);
    const slugs = seed.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(seed.length);
    for (const { broader, officialCode = null, ...tag } of seed) {
      const checked = newTag.safeParse({ ...tag, facet, officialCode, broader: broader ?? null });
      expect({ slug: tag.slug, problems: checked.error?.issues ?? [] }).toEqual({
        slug: tag.slug,
        problems: [],
      });
      if (broader !== undefined) expect(slugs).toContain(broader);
    }
  });

  it('has no word for two tags', async () => {
    const holders = new Map<string, string>();
    for (const { slug, labelFr, labelEn, synonymsFr, synonymsEn } of await readSeed(facet)) {
      for (const word of [labelFr, labelEn, ...synonymsFr, ...synonymsEn].map(fold)) {
        expect({ word, holder: holders.get(word) ?? slug }).toEqual({ word, holder: slug });
        holders.set(word, slug);
      }
    }
  });
});

/** Words in texts about anything, and short forms with another meaning in many texts. */
const everyday =
  `acces accord age aide air amis an annee appel argent attente besoin bras bureau camion carte chaise chambre chat
  chef chien choix chose chute client cle code collegue compte conseil corps cote coup courrier cours demande dos droit eau ecole enfance
  entreprise equipe essai est etat etude exemple face faim fait fil fille fin fleur forme gens groupe heure histoire homme idee jeu jour
  journal lettre lieu ligne lit livre maison mari marche matin mere mois monde moyen nom nuit objet ordre outil page pain papier part pause
  peine pere personne petit pied place plan point porte poste prix projet question raison rendez reponse repos reseau rester retour
  retraite route rue sac salle seul service soin soir sol solution sortie suite table tache temps terre texte tour transport travail
  usage vent verre vie ville voiture voix volet ald as bac bas ide is it or pm rh sap sep son us`.split(
    /\s+/,
  );

describe.each(facets)('the words of facet %s', (facet) => {
  it('are neither stop words nor everyday words', async () => {
    const common = new Set(everyday);
    const tooCommon = (await readSeed(facet)).flatMap(({ slug, labelFr, labelEn, synonymsFr, synonymsEn }) =>
      [labelFr, labelEn, ...synonymsFr, ...synonymsEn]
        .map(fold)
        .filter(
          (word) => common.has(singularOf(word)) || word.split(' ').every((each) => isStopWord(each, 'fr')),
        )
        .map((word) => `${slug}: ${word}`),
    );
    expect(tooCommon).toEqual([]);
  });
});

describe('the seed of activities', () => {
  it('is the list of article D7231-1: five under agreement or authorisation, twenty-one under declaration', async () => {
    const seed = await readSeed('activity');
    expect(seed.map(({ officialCode }) => officialCode)).toEqual([...numbers('I', 5), ...numbers('II', 21)]);
    for (const { officialCode, regime } of seed) {
      expect(regime).toBe(officialCode?.startsWith('I.') ? 'agreement_or_authorisation' : 'declaration');
      expect(regimes).toContain(regime);
    }
  });
});

describe('seedTaxonomy', () => {
  const given = testDatabase();
  const tags = () => given.database.manager.find(Tag);
  const named = (reference: string) => {
    const [facet, slug] = reference.split(':') as [Tag['facet'], string];
    return given.database.manager.findOneByOrFail(Tag, { facet, slug });
  };

  beforeEach(() => given.database.manager.query('TRUNCATE tag'));

  it('adds every tag once, with its broader tag', async () => {
    const expected = (await Promise.all(facets.map(readSeed))).flat().length;
    expect(await seedTaxonomy(given.database, given.clock)).toBe(expected);
    expect(await seedTaxonomy(given.database, given.clock)).toBe(0);
    expect(await tags()).toHaveLength(expected);
    expect((await named('technology:detection-de-chute')).broaderId).toBe(
      (await named('technology:objets-connectes')).id,
    );
    expect(await named('activity:garde-enfants-moins-3-ans')).toMatchObject({
      officialCode: 'I.1',
      regime: 'agreement_or_authorisation',
      fullOfferRequired: false,
      updatedAt: given.clock.now(),
    });
  });

  it('is not confused by a process that starts at the same moment', async () => {
    const added = await Promise.all([1, 2, 3].map(() => seedTaxonomy(given.database, given.clock)));
    expect(added.toSorted((a, b) => a - b).slice(0, 2)).toEqual([0, 0]);
    expect(await tags()).toHaveLength(added.reduce((sum, n) => sum + n));
  });

  it('gives tags of an earlier version the synonyms that are new, save those that a curator took away', async () => {
    await seedTaxonomy(given.database, given.clock);
    const { id, synonymsFr } = await named('trade:kinesitherapeute');
    const curator = new Actor(newId(), 'curator', [], undefined);
    const curated = new TagsService(given.database, new Taxonomy(given.database), given.clock);
    await curated.edit(curator, id, { synonymsFr: synonymsFr.filter((word) => word !== 'kinés') });
    await given.database.manager.update(Tag, { id }, { synonymsFr: ['mon kiné'] });
    const retired = await named('trade:livreur');
    await given.database.manager.update(Tag, retired.id, { synonymsFr: [], retiredAt: given.clock.now() });
    await aTag(given.database, { facet: 'trade', slug: 'autre', labelFr: 'Masseur-kinésithérapeute' });

    expect(await seedTaxonomy(given.database, given.clock)).toBe(0);
    const expected = synonymsFr.filter((word) => word !== 'kinés' && word !== 'masseur-kinésithérapeute');
    expect((await named('trade:kinesitherapeute')).synonymsFr).toEqual(['mon kiné', ...expected]);
    expect((await named('trade:livreur')).synonymsFr).toEqual([]);
    const entries = await given.database.manager.findBy(AuditEntry, { objectId: id, actorId: IsNull() });
    expect(entries).toMatchObject([{ action: 'edit', before: { synonymsFr: ['mon kiné'] } }]);
    await seedTaxonomy(given.database, given.clock);
    expect(await given.database.manager.countBy(AuditEntry, { objectId: id, actorId: IsNull() })).toBe(1);
  });

  it('leaves what curators have made of a tag, and puts a new one below what its broader tag was merged into', async () => {
    const into = await aTag(given.database, { facet: 'technology', slug: 'capteurs' });
    const merged = {
      facet: 'technology',
      slug: 'objets-connectes',
      labelFr: 'Connectés',
      mergedIntoId: into.id,
    } as const;
    await aTag(given.database, merged);
    await seedTaxonomy(given.database, given.clock);
    expect(await named('technology:objets-connectes')).toMatchObject(merged);
    expect((await named('technology:detection-de-chute')).broaderId).toBe(into.id);
  });
});
