import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Expression {
  /** File and line. */
  where: string;
  source: string;
  flags: string;
}

/** Every regular expression in the sources below these folders: literals and the arguments of `RegExp`. */
export function expressionsBelow(folders: readonly string[]): Expression[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$|\.d\.ts$/.test(name))
      .flatMap((name) => expressionsIn(path.join(folder, name))),
  );
}

export function expressionsIn(name: string, text = fs.readFileSync(name, 'utf8')): Expression[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(file);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const where = `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (isMade(node)) {
      const [source, flags] = node.arguments ?? [];
      if (source !== undefined)
        found.push({
          where,
          source: textOf(source, constants),
          flags: flags ? textOf(flags, constants) : '',
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isMade = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp';

function constantsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return constants;
}

/** A text from the constants of the file. A letter stands for each unknown part. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string {
  const inside = (each: ts.Expression): string => textOf(each, constants);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return (
      node.head.text + node.templateSpans.map((span) => inside(span.expression) + span.literal.text).join('')
    );
  if (ts.isTaggedTemplateExpression(node))
    return ts.isNoSubstitutionTemplateLiteral(node.template)
      ? (node.template.rawText ?? '')
      : (node.template.head.rawText ?? '') +
          node.template.templateSpans
            .map((span) => inside(span.expression) + (span.literal.rawText ?? ''))
            .join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return inside(node.left) + inside(node.right);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return inside(node.expression);
  if (ts.isNumericLiteral(node)) return node.text;
  const joined = ts.isCallExpression(node) ? joinedTextOf(node, inside) : undefined;
  if (joined !== undefined) return joined;
  const value = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  return value === undefined || ts.isIdentifier(value) ? 'x' : inside(value);
}

/** `[…].join('|')` */
function joinedTextOf(
  { expression, arguments: [between] }: ts.CallExpression,
  inside: (each: ts.Expression) => string,
): string | undefined {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join') return undefined;
  if (!ts.isArrayLiteralExpression(expression.expression)) return undefined;
  return expression.expression.elements.map(inside).join(between === undefined ? ',' : inside(between));
}
