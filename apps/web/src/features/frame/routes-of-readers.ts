/** The addresses that only signed-in readers may open: others do not fetch this table. */
export { routes } from 'virtual:routes-of-readers';
