import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Expression } from './find-expressions.js';

/** A text that may take an expression a long time. Its middle part is repeated. */
export interface AttackText {
  begins: string;
  repeats: string;
  ends: string;
}

/** From this number on, a limited repetition counts as unlimited. */
const MANY = 100;
/** Signs of many kinds. Each character set of an expression matches some of them. */
const palette = [...'a0 -.\n!,é_@<:/"A\t\'&=(^\u00a0\u0301«)[{x1Z\u0000'];
/** How many signs of a set are tried. */
const SIGNS_TRIED = 8;

/**
 * Texts from the expression’s own parts: for each repetition, the part before it, then the repeated part many times,
 * then a sign at which it fails.
 */
export function attackTextsFor({ source, flags }: Expression): AttackText[] {
  const pattern = new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const samples = new Samples(flags);
  const texts = new Map<string, AttackText>();
  visitRegExpAST(pattern, {
    onQuantifierEnter(node) {
      if (node.max < MANY) return;
      const before = samples.before(node);
      const after = samples.after(node);
      for (const one of samples.of(node.element))
        for (const [begins, repeats] of [
          [before, one],
          ['', before + one],
          ['', before + one + after],
          ['', one + after],
          [`x${before}`, one],
        ] as const)
          for (const ends of ['', '\u0000', 'x', '!', '\n', ' x', 'x x', `${after}\u0000`]) {
            const text = { begins, repeats, ends };
            if (repeats !== '') texts.set(JSON.stringify(text), text);
          }
    },
  });
  return [...texts.values()];
}

/** Texts that match parts of an expression. Lookarounds match nothing. */
class Samples {
  private readonly found = new Map<string, string[]>();

  constructor(private readonly flags: string) {}

  /** Some texts, each with a different match. */
  of(node: AST.Element): string[] {
    switch (node.type) {
      case 'Character':
        return [String.fromCodePoint(node.value)];
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.signsOf(node.raw);
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives.flatMap(({ elements }) => this.ofAll(elements)).slice(0, 2 * SIGNS_TRIED);
      case 'Quantifier':
        return this.of(node.element).map((one) => one.repeat(Math.max(1, node.min)));
      default:
        return [''];
    }
  }

  /** The match before this part. */
  before(node: AST.Quantifier): string {
    return this.besides(
      node,
      (elements, at) => elements.slice(0, at),
      (outer, inner) => outer + inner,
    );
  }

  after(node: AST.Quantifier): string {
    return this.besides(
      node,
      (elements, at) => elements.slice(at + 1),
      (outer, inner) => inner + outer,
    );
  }

  private besides(
    node: AST.Node,
    pick: (elements: readonly AST.Element[], at: number) => readonly AST.Element[],
    join: (outer: string, inner: string) => string,
  ): string {
    let text = '';
    for (let at: AST.Node | null = node; at?.parent; at = at.parent)
      if (at.parent.type === 'Alternative')
        text = join(
          this.first(pick(at.parent.elements, at.parent.elements.indexOf(at as AST.Element))),
          text,
        );
    return text;
  }

  private first(elements: readonly AST.Element[]): string {
    return elements.map((each) => this.of(each)[0] ?? '').join('');
  }

  private ofAll(elements: readonly AST.Element[]): string[] {
    const all = elements.map((each) => this.of(each));
    const most = Math.min(SIGNS_TRIED, Math.max(1, ...all.map(({ length }) => length)));
    return Array.from({ length: most }, (_, i) => all.map((each) => each[i % each.length] ?? '').join(''));
  }

  private signsOf(raw: string): string[] {
    const known = this.found.get(raw);
    if (known !== undefined) return known;
    const matches = new RegExp(`^(?:${raw})$`, this.flags.replace(/[gy]/g, ''));
    const signs = palette.filter((sign) => matches.test(sign)).slice(0, SIGNS_TRIED);
    const found = signs.length > 0 ? signs : [/[^\\[\]^]/u.exec(raw)?.[0] ?? ''];
    this.found.set(raw, found);
    return found;
  }
}
