import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
} from 'graphql';
import { limits, measureOperation } from '../../../libs/graphql/src/limits/index.js';
import { documentOf, type Operation, schema } from './operations.js';

/** What is selected of a type: its plain fields, and what is in the others. */
interface Selection {
  leaves: string[];
  branches: [field: string, within: Selection][];
}

/** What fields with arguments of their own are asked with. */
const within: Record<string, string> = { distanceInKm: 'distanceInKm(to: "commune:45234")' };

/** Everybody reads these: of them, one level is enough wherever they are no answer by themselves. */
const publicTypes = ['Tag', 'Territory', 'PageInfo'];

/**
 * Everything of a type, as deep as types are new on the way down; what was met on the way is shown once more, with what it
 * holds but no deeper.
 */
function everythingOf(type: GraphQLNamedType, above: readonly string[] = []): Selection {
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member): [string, Selection] => [`... on ${member.name}`, everythingOf(member, above)]);
    return { leaves: ['__typename'], branches: members };
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return { leaves: [], branches: [] };
  const fields = Object.values(type.getFields()).map(({ name, type: given }) => ({
    name: within[name] ?? name,
    type: getNamedType(given),
  }));
  const isShallow = publicTypes.includes(type.name) && above.length > 2;
  const times = above.filter((name) => name === type.name).length;
  const branches = fields
    .filter((field) => isCompositeType(field.type))
    .filter((field) => !isShallow && times < 2 && !(times === 1 && above.includes(field.type.name)))
    .map((field): [string, Selection] => [
      field.name,
      // A type that is met for the second time shows its fields, but not the fields of these.
      times === 1 ? leavesOf(field.type) : everythingOf(field.type, [...above, type.name]),
    ])
    .filter(([, { leaves, branches: deeper }]) => leaves.length + deeper.length > 0);
  // The edges of a list hold what its nodes hold.
  const useful = branches.filter(([name]) => !(name === 'edges' && type.name.endsWith('Connection')));
  return { ...leavesOf(type), branches: above.length >= deepest ? [] : useful };
}

const deepest = 6;

function leavesOf(type: GraphQLNamedType): Selection {
  if (!isObjectType(type) && !isInterfaceType(type)) return { leaves: [], branches: [] };
  const fields = Object.values(type.getFields()).filter(
    (field) => !isCompositeType(getNamedType(field.type)),
  );
  return { leaves: fields.map(({ name }) => within[name] ?? name), branches: [] };
}

const written = ({ leaves, branches }: Selection): string =>
  `{ ${[...leaves, ...branches.map(([field, deeper]) => `${field} ${written(deeper)}`)].join(' ')} }`;

/** Whether the product accepts a query of this size. */
function isAllowed(document: string, variables: Record<string, unknown>): boolean {
  let parsed: DocumentNode;
  try {
    parsed = parse(document, { maxTokens: limits.tokens });
  } catch {
    return false;
  }
  const [operation] = parsed.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation: ${document}`);
  const measure = measureOperation(schema, parsed, operation, variables);
  return measure.cost <= limits.cost && measure.depth <= limits.depth;
}

/**
 * The documents that together ask for everything that an operation can answer, each within the limits. The first one asks for
 * the plain fields of what is answered and of what that holds: it tells cheaply whether there is an answer.
 */
export function everythingAnswered(operation: Operation, variables: Record<string, unknown>): string[] {
  const key = `${operation.field.name} ${Object.keys(variables).join()} ${String(variables['first'])}`;
  const known = documents.get(key) ?? askForEverything(operation, variables);
  documents.set(key, known);
  return known;
}

/** By operation, and what it is asked with: what is in the variables makes no difference. */
const documents = new Map<string, string[]>();

function askForEverything(operation: Operation, variables: Record<string, unknown>): string[] {
  const named = getNamedType(operation.field.type);
  if (!isCompositeType(named)) return [documentOf(operation, variables, '')];
  const document = (selection: Selection): string => documentOf(operation, variables, written(selection));
  const all = everythingOf(named);
  const wide = parts(all, (part) => isAllowed(document(part), variables)).map(document);
  // A mutation can be done only once: it is asked for everything at once.
  return operation.kind === 'mutation' ? wide : [...new Set([document(plain(all, 3)), ...wide])];
}

/** A selection cut off below this many levels. */
const plain = ({ leaves, branches }: Selection, levels: number): Selection => ({
  leaves: leaves.length > 0 ? leaves : ['__typename'],
  branches: levels === 1 ? [] : branches.map(([field, deeper]) => [field, plain(deeper, levels - 1)]),
});

/** A selection as few that fit. */
function parts(whole: Selection, fits: (part: Selection) => boolean): Selection[] {
  if (fits(whole)) return [whole];
  const { leaves, branches } = whole;
  const [first] = branches;
  if (first === undefined) throw new Error(`Too much by itself: ${leaves.join(' ')}`);
  if (branches.length > 1) {
    const middle = Math.ceil(branches.length / 2);
    return [
      ...parts({ leaves, branches: branches.slice(0, middle) }, fits),
      ...parts({ leaves: leaves.slice(0, 1), branches: branches.slice(middle) }, fits),
    ];
  }
  const [field, deeper] = first;
  const around = (part: Selection): Selection => ({ leaves, branches: [[field, part]] });
  return parts(deeper, (part) => fits(around(part))).map(around);
}
