/** The columns of the table: all users of the product. */
export const personas = [
  'nobody',
  'stranger',
  'owner',
  'member',
  'otherCompany',
  'holder',
  'otherHolder',
  'curator',
  'ownCurator',
  'admin',
] as const;
export type Persona = (typeof personas)[number];
