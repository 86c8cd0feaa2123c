/** Addresses in forms that mail programs turn into links. */
export const addresses = [
  'https://exemple.com/connexion?a=1',
  'HTTPS://EXEMPLE.COM',
  'hxxps://exemple.com',
  'http:exemple.com',
  'https:\\\\exemple.com',
  '//exemple.com/connexion',
  '\\\\exemple\\partage',
  'http://localhost:3000',
  'http://[2001:db8::1]/',
  'www.exemple.com',
  'exemple.com',
  'EXEMPLE.COM',
  'exemple.com/connexion',
  'exemple.com:8080',
  'exemple.com./connexion',
  'exemple.pizza',
  'connexion.passerelle-ovlt.example.fr',
  'élan-été.fr',
  'пример.рф',
  'xn--e1afmkfd.xn--p1ai',
  'contact@exemple.com',
  'contact@exemple',
  'mailto:contact@exemple.com?subject=x',
  'contact＠exemple．com',
  'exemple。com',
  'exemple․com',
  'ｅｘｅｍｐｌｅ．ｃｏｍ',
  'ⓔⓧⓔⓜⓟⓛⓔ.ⓒⓞⓜ',
  'exem\u200bple\u00ad.\u2060com',
  'exemple\ufe0f.com',
  'exemple\u200d.com',
  'exemple.\u034fcom',
  'exemple.\ufe00com',
  'exemple\u061c.com',
  'exemple\u2066.com',
  'exemple\u{1bca0}.com',
  'exemple.\u{e0100}com',
  'exemple.ⅽom',
  'exemple.ⅽom/connexion',
  'exemple.㏄',
  'http∶∕∕exemple.com',
  'javascript:alert(1)',
  '93.184.215.14',
  '[lisez ceci](https://exemple.com)',
];

const addressPattern =
  /:\/\/|\/\/\S|\\\\|www\.\S|\S@\S|[\p{L}\p{N}-]\.\p{L}[\p{L}\p{N}-]|(?:\d+\.){3}\d+|javascript:/iu;

/**
 * The part of a text that a program or a hurried reader would read as an address. undefined: none. It is independent
 * of the rule that removes addresses. Like for people, invisible characters do not count.
 */
export function addressIn(text: string): string | undefined {
  const seen = text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  // Word by word, since searching whole words would begin again at each letter of a long one.
  return seen.split(/\s+/).find((word) => addressPattern.test(word));
}
