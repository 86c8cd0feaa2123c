import 'reflect-metadata';
import { ApolloDriver } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Field,
  GraphQLModule,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Column, DataSource, Entity, In, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

// The result of following the tutorials: Nest, Apollo with its defaults, Express, TypeORM entities as GraphQL types.
// It has no authentication and no checks, so the comparison is in its favour. It answers in two ways: relations found
// by field resolvers, as in Nest’s documentation, and all of them fetched with the list, by a careful developer.

@ObjectType()
@Entity('organisation')
class Organisation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  kind: string;
}

@ObjectType()
@Entity('tag')
class Tag {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text', { name: 'label_fr' })
  label: string;

  @Field()
  @Column('text')
  slug: string;

  @Field()
  @Column('text')
  facet: string;
}

@ObjectType()
@Entity('need')
class Need {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  state: string;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text')
  description: string;

  @Field()
  @Column({ type: 'timestamptz', name: 'published_at' })
  publishedAt: Date;

  @Column('uuid', { array: true, name: 'tag_ids' })
  tagIds: string[];

  @Field(() => Organisation)
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @Field(() => [Tag])
  tags: Tag[];
}

@Resolver(() => Need)
class NeedsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Query(() => [Need])
  async publishedNeeds(@Args('first', { type: () => Int }) first: number): Promise<Need[]> {
    const needs = await this.dataSource.manager.find(Need, {
      where: { state: 'published' },
      relations: { organisation: true },
      order: { publishedAt: 'DESC' },
      take: first,
    });
    const tags = await this.dataSource.manager.findBy(Tag, { id: In(needs.flatMap((need) => need.tagIds)) });
    for (const need of needs) need.tags = tags.filter((tag) => need.tagIds.includes(tag.id));
    return needs;
  }
}

@ObjectType()
class DocumentedNeed extends Need {}

@Resolver(() => DocumentedNeed)
class DocumentedNeedsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Query(() => [DocumentedNeed])
  documentedNeeds(@Args('first', { type: () => Int }) first: number): Promise<Need[]> {
    return this.dataSource.manager.find(Need, {
      where: { state: 'published' },
      order: { publishedAt: 'DESC' },
      take: first,
      loadRelationIds: { relations: ['organisation'] },
    });
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() need: Need): Promise<Organisation | null> {
    return this.dataSource.manager.findOneBy(Organisation, { id: String(need.organisation) });
  }

  @ResolveField(() => [Tag])
  tags(@Parent() need: Need): Promise<Tag[]> {
    return this.dataSource.manager.findBy(Tag, { id: In(need.tagIds) });
  }
}

@Module({
  imports: [GraphQLModule.forRoot({ driver: ApolloDriver, autoSchemaFile: true })],
  providers: [
    NeedsResolver,
    DocumentedNeedsResolver,
    {
      provide: DataSource,
      useFactory: () =>
        new DataSource({
          type: 'postgres',
          url: process.env.DATABASE_URL,
          entities: [Need, Organisation, Tag],
        }).initialize(),
    },
  ],
})
class StockModule {}

const app = await NestFactory.create(StockModule, { logger: ['error'] });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.stdout.write('ready\n');
