import { CannotGoOn, codeOf } from './explain.js';

/** The sentence for an unusable port, or the error itself. */
export function cannotListen(variable: string, port: number, host: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    const another = port < 65_000 ? port + 100 : port - 100;
    return new CannotGoOn(
      `Le port ${port} est pris par un autre programme. Arrêtez-le, ou choisissez un autre port : ${variable}=${another}.`,
    );
  }
  if (code === 'EACCES') {
    return new CannotGoOn(
      `Ce compte n’a pas le droit d’utiliser le port ${port}. Choisissez-en un au-dessus de 1023 : ${variable}=3000.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotGoOn(`HOST=${host} n’est pas une adresse de cette machine.`);
  }
  return error;
}
