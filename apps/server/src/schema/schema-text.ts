import { readSettings } from '@passerelle/config';
import { printSchemaOf, resolversOf } from '@passerelle/graphql';
import { AppModule } from '../app.module.js';

/** The contents of `schema.graphql`, made from the resolvers alone, without starting anything. */
export async function schemaText(): Promise<string> {
  return printSchemaOf(await resolversOf(AppModule.with(readSettings({}))));
}
