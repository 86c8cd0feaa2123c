/** The addresses that only signed-in readers may open. Others do not fetch this table. */
export { routes } from 'virtual:routes-of-readers';
