/** How many candidates are shown at first. */
const AT_FIRST = 8;

/** Variables of a need's candidates. @param first how many */
export const candidatesOf = (id: string, first = AT_FIRST) => ({ id, first });
