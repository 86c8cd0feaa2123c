import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync } from 'graphql';
import { FieldOf, resolveFieldsDirectly } from './field-of.js';

const discovering = (instance: object) => ({
  getProviders: () => [{ instance, name: instance.constructor.name }],
});
const schema = () =>
  buildSchema('type Query { lamp: Lamp } type Lamp { name: String, greeting(to: String): String }');

describe('FieldOf', () => {
  it('finds a field by a method: parent, context and arguments', () => {
    class Lamps {
      @FieldOf('Lamp')
      greeting(
        { name }: { name: string },
        { language }: { language: string },
        { to }: { to: string },
      ): string {
        return `${name} (${language}) greets ${to}`;
      }
    }
    const result = graphqlSync({
      schema: resolveFieldsDirectly(schema(), discovering(new Lamps())),
      source: '{ lamp { name greeting(to: "Ada") } }',
      rootValue: { lamp: { name: 'Aladdin' } },
      contextValue: { language: 'fr' },
    });
    expect(result).toEqual({ data: { lamp: { name: 'Aladdin', greeting: 'Aladdin (fr) greets Ada' } } });
  });

  it('refuses a method for a field or a type that does not exist', () => {
    class Mistaken {
      @FieldOf('Lamp')
      colour(): string {
        return 'red';
      }
    }
    expect(() => resolveFieldsDirectly(schema(), discovering(new Mistaken()))).toThrow(
      'Mistaken.colour finds a field that Lamp does not have.',
    );
  });
});
