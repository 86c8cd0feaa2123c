/** As it is stored: people write it in groups. */
export const siretOf = (typed: string): string => typed.replaceAll(/\s/g, '');

/** As it is read: "732 829 320 00074". */
export const inGroups = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
