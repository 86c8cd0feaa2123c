import { once } from 'node:events';
import net from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@passerelle/config';
import { cannotListen } from '../processes/closers.js';

/** Throws before anything is started if a port cannot be used. */
export async function assertPortsAreFree(settings: Settings): Promise<void> {
  const probes: net.Server[] = [];
  const wanted = [{ variable: 'PORT', port: settings.port, host: settings.host }];
  if (settings.healthPort !== undefined) {
    wanted.push({ variable: 'HEALTH_PORT', port: settings.healthPort, host: settings.host });
  }
  if (settings.smtpUrl === undefined) {
    wanted.push({ variable: 'MAILBOX_PORT', port: settings.mailboxPort, host: '127.0.0.1' });
  }
  try {
    for (const { variable, port, host } of wanted) {
      const probe = net.createServer();
      // Held until all ports are tried, since two of them may be the same.
      probes.push(probe);
      try {
        probe.listen(port, host);
        await once(probe, 'listening');
      } catch (error) {
        throw cannotListen(variable, port, host, error);
      }
    }
  } finally {
    for (const probe of probes.filter(({ listening }) => listening)) {
      probe.close();
      await once(probe, 'close');
    }
  }
}

/** Listens for requests. @returns the address */
export async function listen(app: NestFastifyApplication, { port, host }: Settings): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw cannotListen('PORT', port, host, error);
  }
  return app.getUrl();
}
