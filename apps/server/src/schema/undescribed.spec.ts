import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { undescribed } from './undescribed.js';

describe('undescribed', () => {
  it('lists what has no description, an empty one, or one that repeats the name', () => {
    const schema = buildSchema(`
      "What can be read."
      type Query {
        lamp("Id of the lamp." id: ID!, of: LampFilter): Lamp
        "Lamps of a colour."
        lamps: [Found]
      }
      "Gives light."
      type Lamp implements Named {
        "The name."
        name: String
        "By which its owner calls it."
        nickname: String
        ""
        made_on: Int
        "Is lit."
        isLit: Boolean
      }
      "What has a name."
      interface Named { name: String }
      union Found = Lamp
      input LampFilter { colour: Colour = RED }
      "Of the light, not of the lamp."
      enum Colour { RED "As of a meadow." GREEN }
      scalar Lumen
    `);
    expect(undescribed(schema)).toEqual([
      'Query.lamp',
      'Query.lamp(of)',
      'Lamp.name',
      'Lamp.made_on',
      'Lamp.isLit',
      'Named.name',
      'Found',
      'LampFilter',
      'LampFilter.colour',
      'Colour.RED',
      'Lumen',
    ]);
  });
});
