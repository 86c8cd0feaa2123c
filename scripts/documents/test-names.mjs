import fs from 'node:fs';
import ts from 'typescript';

const known = new Map();
const callers = /^(?:it|test|describe)(?:\.each)?$/;

/**
 * The names of the tests of a spec as its source has them: those of `it.each` with their placeholders.
 * @param file a path from the root of the repository
 */
export function testNamesIn(file) {
  const found = known.get(file) ?? readNames(file);
  known.set(file, found);
  return found;
}

function readNames(file) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const names = new Set();
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      // `it.each(rows)('name', …)` calls what a call returned.
      const called = ts.isCallExpression(node.expression) ? node.expression.expression : node.expression;
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name) && callers.test(called.getText(source)))
        names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
