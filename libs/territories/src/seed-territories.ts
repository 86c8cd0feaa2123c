import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Clock, SystemClock } from '@passerelle/config';
import { type Place, servedPlace } from '@passerelle/config/place';
import type { Database } from '@passerelle/database';
import { Like } from 'typeorm';
import { TerritoryEdition } from './territory.entity.js';

/** Raise it when `LOAD` creates different rows from the same files. */
const DERIVATION = 1;

/**
 * Loads the communes, EPCI, départements and régions of all of France into the database, once for each edition and
 * place. Missing places are added, known ones updated, none deleted. Processes that start together run one after the
 * other. Source: the official geography of INSEE and DGCL as `@etalab/decoupage-administratif` publishes it, Licence
 * Ouverte.
 * @returns false if this edition is loaded already.
 */
export async function seedTerritories(
  database: Database,
  clock: Clock = new SystemClock(),
  { epci, departement, communes }: Place = servedPlace(),
): Promise<boolean> {
  const { version: edition } = JSON.parse((await readSource('package.json')).toString()) as {
    version: string;
  };
  const derivation = `${edition}/${DERIVATION}`;
  const version = `${derivation}/${epci.code}`;
  if (await database.manager.existsBy(TerritoryEdition, { version })) return false;

  return database.transaction(async ({ manager }) => {
    await manager.query('LOCK TABLE territory_edition IN SHARE ROW EXCLUSIVE MODE');
    if (await manager.existsBy(TerritoryEdition, { version })) return false;
    await manager.query(LOAD, [
      await readSource('data/communes.json'),
      await readSource('data/epci.json'),
      await readSource('data/departements.json'),
      await readSource('data/regions.json'),
      JSON.stringify(
        communes.map(({ code, ...centre }) => ({ ...centre, code: code.slice('commune:'.length) })),
      ),
      epci.code,
      departement.code,
    ]);
    // The order of another place is gone now.
    await manager.delete(TerritoryEdition, { version: Like(`${derivation}/%`) });
    await manager.insert(TerritoryEdition, { version, loadedAt: clock.now() });
    return true;
  });
}

/** PostgreSQL gets the raw bytes, since parsing these 12 MB of JSON here would take 100 MB of memory. */
async function readSource(file: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/${file}`));
}

/**
 * A single statement, in which the `json` parameters are the files. Former communes are left out, since they have
 * lost their INSEE code. Communes of four islands, of Saint-Pierre, the Pacific and the South are in no EPCI. An EPCI
 * that spans several départements (one in fourteen) or régions is in none of them. `search_text` equals the result of
 * `searchText` on the same texts.
 */
const LOAD = `
  WITH commune AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS file(
      code text, nom text, type text, commune text, departement text, region text, "codesPostaux" text[], population int)
    WHERE type IN ('commune-actuelle', 'arrondissement-municipal')
  ), epci AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2) AS file(code text, nom text, "populationMunicipale" int, membres json)
  ), member AS MATERIALIZED (
    SELECT commune.code, epci.code AS epci, departement, region
    FROM epci, json_to_recordset(membres) AS file(code text) JOIN commune USING (code)
  ), place(kind, code, name, contained_in, postcodes, population, also_found_by) AS (
    SELECT 'commune', commune.code, nom,
      ARRAY['commune:' || commune, 'epci:' || epci, 'departement:' || commune.departement, 'region:' || commune.region],
      coalesce("codesPostaux", '{}'), population, array_to_string("codesPostaux", ' ')
    FROM commune LEFT JOIN member ON member.code = coalesce(commune, commune.code)
    UNION ALL
    SELECT 'epci', epci.code, nom,
      ARRAY[CASE WHEN min(departement) = max(departement) THEN 'departement:' || min(departement) END,
            CASE WHEN min(region) = max(region) THEN 'region:' || min(region) END],
      '{}', "populationMunicipale", ''
    FROM epci JOIN member ON epci = epci.code GROUP BY epci.code, nom, "populationMunicipale"
    UNION ALL
    SELECT 'departement', file.code, file.nom, ARRAY['region:' || file.region], '{}', sum(population), file.code
    FROM json_to_recordset($3) AS file(code text, nom text, region text)
    LEFT JOIN commune ON departement = file.code AND type = 'commune-actuelle'
    GROUP BY file.code, file.nom, file.region
    UNION ALL
    SELECT 'region', file.code, file.nom, '{}', '{}', sum(population), ''
    FROM json_to_recordset($4) AS file(code text, nom text)
    LEFT JOIN commune ON region = file.code AND type = 'commune-actuelle'
    GROUP BY file.code, file.nom
  )
  INSERT INTO territory
    (code, kind, name, contained_in, postcodes, population, latitude, longitude, rank, search_text)
  SELECT
    kind || ':' || code, kind, name, array_remove(contained_in, NULL), postcodes, population, latitude, longitude,
    row_number() OVER (
      ORDER BY
        CASE WHEN $6 = ANY (contained_in) THEN 0 WHEN $7 = ANY (kind || ':' || code || contained_in) THEN 1 ELSE 2 END,
        population DESC NULLS LAST, kind, code),
    ' ' || rtrim(regexp_replace(regexp_replace(
      lower(unaccent(concat_ws(' ', name, also_found_by))), '[^a-z0-9]+', ' ', 'g'), '\\mst(e?)\\M', 'saint\\1', 'g'))
  FROM place LEFT JOIN json_to_recordset($5) AS centre(code text, latitude float8, longitude float8) USING (code)
  ON CONFLICT (code) DO UPDATE SET
    (name, contained_in, postcodes, population, latitude, longitude, rank, search_text) =
    (excluded.name, excluded.contained_in, excluded.postcodes, excluded.population, excluded.latitude,
     excluded.longitude, excluded.rank, excluded.search_text)`;
