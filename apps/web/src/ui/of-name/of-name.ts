/** Beginnings with an h that lets no word before it be elided: “de Handicap Services”, but “d’Habitat”. Without accents. */
const aspirated =
  /^h(?:a(?:ch|i|k|l[lo]|lt(?!er)|m(?!ec)|n|p|r(?!m)|s|t|u|v)|e(?:llo|lp|ri(?=sson)|ron|ros(?!i)|tre)|i(?:bou|erarch|p\b)|lm|o(?:bby|ll|mard|me\b|ng|nte|p\b|rs|tte|u)|u(?:b|che|it(?!r)|pp|rl|tte))/;

/** Beginnings with a vowel before which nothing is elided either: “de Onze”, “de Yannick”, but “d’Yves”. */
const asConsonant = /^(?:onz|oui\b|ouist|y(?:[aeiou]|\b))/;

const isElided = (name: string): boolean => {
  const begins = name.slice(0, 20).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return /^[aeiouyhœæ]/.test(begins) && !aspirated.test(begins) && !asConsonant.test(begins);
};

/** “de Mains Attentives”, “d’Aide à tous”; in English “of Mains Attentives”. The server’s mails follow the same rule. */
export function ofName(name: string, locale: string): string {
  if (locale !== 'fr') return `of ${name}`;
  return isElided(name) ? `d’${name}` : `de ${name}`;
}
