import { once } from 'node:events';
import net from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@passerelle/config';
import { CannotStart } from './until-told-to-stop.js';

/** Says early, before anything is started, that the port cannot be had. */
export async function assertPortIsFree(settings: Settings): Promise<void> {
  const probe = net.createServer();
  try {
    probe.listen(settings.port, settings.host);
    await once(probe, 'listening');
  } catch (error) {
    throw cannotListen(settings, error);
  }
  probe.close();
  await once(probe, 'close');
}

/** Opens the door. @returns the address that it listens on. */
export async function listen(app: NestFastifyApplication, settings: Settings): Promise<string> {
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    throw cannotListen(settings, error);
  }
  return app.getUrl();
}

function cannotListen({ port, host }: Settings, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new CannotStart(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 100}.`);
  }
  if (code === 'EACCES') {
    return new CannotStart(`Port ${port} may not be used by this account. Choose one above 1023: PORT=3000.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotStart(`HOST=${host} is not an address of this machine.`);
  }
  return error;
}
