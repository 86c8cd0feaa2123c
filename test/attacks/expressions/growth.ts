import type { AttackText } from './attack-texts.js';
import type { Expression } from './find-expressions.js';

/**
 * In characters. The first lengths are close together, since some expressions take four times as long for each
 * further sign.
 */
const lengths = [6, 12, 16, 20, 24, 28, 32, 40, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192];
/** In milliseconds. Shorter times cannot be measured. */
const MEASURABLE = 1;
/** A text twice as long takes twice as long in a linear expression, and four times as long in a quadratic one. */
const LINEAR = 2.9;

/**
 * A text for which the time of an expression grows faster than its length, and the factor: 4 means four times the
 * time for twice the length.
 */
export interface Growth {
  text: AttackText;
  length: number;
  factor: number;
}

/** undefined: the expression takes time in proportion to the length of these texts. */
export function growthOf(expression: Expression, texts: readonly AttackText[]): Growth | undefined {
  for (const text of texts) {
    const growth = growthOn(expression, text);
    if (growth !== undefined) return growth;
  }
  return undefined;
}

function growthOn({ source, flags }: Expression, text: AttackText): Growth | undefined {
  const pattern = new RegExp(source, flags.replace('y', ''));
  const timeOf = (length: number): number => {
    const whole = writtenOut(text, length);
    const begun = performance.now();
    if (pattern.global) whole.replace(pattern, '');
    else pattern.test(whole);
    return performance.now() - begun;
  };
  // Other work on the machine makes a time longer, never shorter.
  const least = (length: number, times: number): number =>
    Math.min(...Array.from({ length: times }, () => timeOf(length)));
  for (const [i, length] of lengths.entries()) {
    if (timeOf(length) < MEASURABLE) continue;
    const time = least(length, 3);
    if (time < MEASURABLE) continue;
    const shorter = lengths[Math.max(0, i - 2)] ?? 1;
    const factor = (time / Math.max(least(shorter, 5), 1e-4)) ** (1 / Math.log2(length / shorter));
    if (factor > LINEAR && least(length, 5) / least(shorter, 9) > LINEAR ** Math.log2(length / shorter))
      return { text, length, factor };
    // It takes long, as it did for a shorter text. Longer texts are of no use.
    if (time > 50 * MEASURABLE) return undefined;
  }
  return undefined;
}

const writtenOut = ({ begins, repeats, ends }: AttackText, length: number): string =>
  begins +
  repeats.repeat(Math.max(1, Math.round((length - begins.length - ends.length) / repeats.length))) +
  ends;
