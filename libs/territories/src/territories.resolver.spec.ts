import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actor } from '@passerelle/accounts';
import { ConfigModule, readSettings } from '@passerelle/config';
import { servedPlace, servePlace } from '@passerelle/config/place';
import { aPlace } from '@passerelle/config/testing';
import { DatabaseModule } from '@passerelle/database';
import { ActorOfRequest, GraphqlModule, listUnguardedFields, WriteQuota } from '@passerelle/graphql';
import { graphqlClient } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { DataSource } from 'typeorm';
import { TerritoriesModule } from './territories.module.js';
import { TerritoriesResolver } from './territories.resolver.js';
import { someTerritories } from '../testing/some-territories.js';

const given = testDatabase();
let app: NestFastifyApplication;
let url: string;

@Global()
@Module({
  providers: [
    { provide: ActorOfRequest, useValue: { actorOf: async () => Actor.nobody } },
    { provide: WriteQuota, useValue: { count: async () => undefined } },
  ],
  exports: [ActorOfRequest, WriteQuota],
})
class ActorsModule {}

beforeAll(async () => {
  await someTerritories(given.database);
  @Module({
    imports: [
      ConfigModule.with(readSettings({ DATABASE_URL: given.url })),
      DatabaseModule,
      ActorsModule,
      GraphqlModule.forRoot(),
      TerritoriesModule,
    ],
  })
  class App {}
  app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());

const ask = async (document: string) => {
  const { result, statements } = await countStatements(app.get(DataSource), () =>
    graphqlClient(url).query(document),
  );
  return { ...result, statements: statements.length };
};

describe('territories', () => {
  it('are read by everybody, with what contains them, at two statements a page', async () => {
    expect(listUnguardedFields([TerritoriesResolver])).toEqual([]);
    const { data, errors, statements } = await ask(`{
      territories(search: "orl", kind: commune, first: 1) {
        nodes {
          code kind name postcodes population
          containedIn { name centre { latitude } }
          centre { latitude longitude }
          toOlivet: distanceInKm(to: "commune:45232")
          toParis: distanceInKm(to: "commune:75056")
          toNowhere: distanceInKm(to: "commune:00000")
        }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      territories: {
        nodes: [
          {
            code: 'commune:45234',
            kind: 'commune',
            name: 'Orléans',
            postcodes: ['45000', '45100'],
            population: 116_357,
            centre: { latitude: 47.88221, longitude: 1.91659 },
            containedIn: ['Orléans Métropole', 'Loiret', 'Centre-Val de Loire'].map((name) => ({
              name,
              centre: null,
            })),
            toParis: null,
            toNowhere: null,
          },
        ],
      },
    });
    const { nodes } = (data as { territories: { nodes: { toOlivet: number }[] } }).territories;
    expect(nodes[0]?.toOlivet).toBeCloseTo(3.69, 1);
    expect(statements).toBe(2);
  });

  it('are found one by one', async () => {
    expect((await ask('{ territory(code: "region:24") { name containedIn { code } } }')).data).toEqual({
      territory: { name: 'Centre-Val de Loire', containedIn: [] },
    });
    for (const code of ['commune:00000', 'Orléans', '\\u0000']) {
      const { errors } = await ask(`{ territory(code: "${code}") { name } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });

  it('of the installation’s EPCI are listed by name, with a map where its profile has one', async () => {
    const query = '{ servedArea { communes { code name outline } map { viewBox source } } }';
    const first = servedPlace();
    const place = aPlace();
    try {
      servePlace({ ...place, communes: place.communes.toReversed() });
      expect((await ask(query)).data).toEqual({
        servedArea: {
          communes: [
            { code: 'commune:99001', name: 'Le Bourg', outline: 'M0 0l9 0 0 9z' },
            { code: 'commune:99002', name: 'Vieux-Pont', outline: 'M9 9l9 0 0 9z' },
          ],
          map: { viewBox: '0 0 20 20', source: 'Cadastre du Bourg' },
        },
      });
      const communes = place.communes.map((commune) => ({ ...commune, outline: undefined }));
      servePlace({ ...place, communes, map: undefined });
      expect((await ask(query)).data).toMatchObject({
        servedArea: { communes: [{ outline: null }, { outline: null }], map: null },
      });
    } finally {
      servePlace(first);
    }
  });
});
