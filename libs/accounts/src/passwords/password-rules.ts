import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/**
 * A password that takes more guesses is not common. The limits let this many wrong passwords through for one address
 * in a year: 300 in a quarter of an hour.
 */
const FEWEST_GUESSES = 1e7;

/**
 * How many characters of a password are checked. A hundred characters with a figure for each letter would take half a
 * second of processor time.
 */
const LONGEST = 40;
const MOST_SUBSTITUTIONS = 8;

let loading: Promise<ZxcvbnFactory> | undefined;

/** zxcvbn with French word lists, loaded on first use, since the lists take 40 MB. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: LONGEST,
    l33tMaxSubstitutions: MOST_SUBSTITUTIONS,
  });
}

/**
 * Whether a password is among the first that an attacker tries: a widespread password, a word or a name with some
 * figures, neighbouring keys, or data of its owner (NIST SP 800-63B-4, 3.1.1.2: a blocklist, and no rules of
 * composition).
 * @param about the owner: address, name
 */
export async function isCommonPassword(password: string, about: readonly string[] = []): Promise<boolean> {
  loading ??= load();
  const zxcvbn = await loading;
  const ofTheirs = about.flatMap((text) => [text, ...text.slice(0, 254).split(/[\s@.]/)]);
  // Capitals hardly make a word harder to guess, but zxcvbn counts every way to place them. So it gets lower case.
  return zxcvbn.check(password.toLowerCase(), ['passerelle', ...ofTheirs]).guesses < FEWEST_GUESSES;
}

/** In characters. The maximum only limits the time of hashing. */
export const PASSWORD_LENGTH = { min: 10, max: 128 };
