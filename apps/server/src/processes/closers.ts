import { setTimeout as delay } from 'node:timers/promises';
import { CannotGoOn, codeOf } from './explain.js';
import type { Output } from './product-logger.js';

/**
 * Default time to close one service, in milliseconds. PostgreSQL needs the most, since it stops by force after ten
 * seconds.
 */
const PATIENCE = 12_000;

/** Closes everything that was opened, last opened first. */
export class Closers {
  private readonly closers: { name: string; close: () => Promise<void>; patience: number }[] = [];
  private closing: Promise<void> | undefined;

  /** @param stderr receives reports of failures */
  constructor(private readonly stderr: Output) {}

  /** @param patience time to close it, in milliseconds */
  add(name: string, close: () => Promise<void>, patience = PATIENCE): void {
    this.closers.push({ name, close, patience });
  }

  /** Closes everything, once. A failure is reported and does not prevent closing the rest. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const { name, close, patience } of this.closers.toReversed()) {
      try {
        await Promise.race([close(), tooLong(patience)]);
      } catch (error) {
        this.stderr.write(`${name} ne s’est pas arrêté comme il faut : ${String(error)}\n`);
      }
    }
  }
}

async function tooLong(patience: number): Promise<never> {
  await delay(patience, undefined, { ref: false });
  throw new Error(`pas de fin après ${patience / 1_000} secondes`);
}

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
