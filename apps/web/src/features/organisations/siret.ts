/** A SIRET as stored, without the spaces that people type. */
export const siretOf = (typed: string): string => typed.replaceAll(/\s/g, '');

/** A SIRET as read: "732 829 320 00074". */
export const inGroups = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
