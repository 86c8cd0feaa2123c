import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isSpecifiedScalarType } from 'graphql';

/**
 * Words without information beyond a name. A description made only of these and of the name adds nothing to the name.
 */
const FILLERS = new Set(['a', 'an', 'the', 'of', 'its', 'this', 'that', 'it', 'is', 'which', 'whose']);

/**
 * The undescribed parts of a schema: each type, field, argument, input field and enum value whose description is
 * missing, empty, or merely repeats the name. As "Need.title" or "Mutation.editNeed(version)".
 */
export function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => [{ path: type.name, ...pick(type) }, ...membersOf(type)])
    .filter(({ name, description }) => saysNothing(name, description))
    .map(({ path }) => path);
}

interface Described {
  path: string;
  name: string;
  description: string | null | undefined;
}

function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) {
    return type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, ...pick(value) }));
  }
  if (!('getFields' in type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`;
    const described: Described[] = [{ path, ...pick(field) }];
    if ('args' in field) {
      for (const argument of field.args)
        described.push({ path: `${path}(${argument.name})`, ...pick(argument) });
    }
    return described;
  });
}

const pick = ({ name, description }: Omit<Described, 'path'>): Omit<Described, 'path'> => ({
  name,
  description,
});

function saysNothing(name: string, description: string | null | undefined): boolean {
  const named = new Set(wordsOf(name));
  return wordsOf(description ?? '').every((word) => named.has(word) || FILLERS.has(word));
}

/** The words of a name or a text in small letters: "needId" and "need_id" are "need" and "id". */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];
