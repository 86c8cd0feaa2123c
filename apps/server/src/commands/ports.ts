import { once } from 'node:events';
import net from 'node:net';
import { cannotListen } from '../processes/closers.js';
import { CannotGoOn, codeOf } from '../processes/explain.js';
import type { Check, Examined } from './checks-for.js';

/** The time limit for a program on a port to identify itself as Passerelle, in milliseconds. */
const PATIENCE = 2_000;

interface Wanted {
  variable: string;
  port: number;
  host: string;
  /** Whether the program on the port identifies itself as Passerelle. */
  hasHealth: boolean;
}

/** Whether the ports of the settings are free, or a Passerelle of this installation listens there. */
export const ports: Check = async (examined) => {
  const { isEmbedded, productRuns } = examined;
  const taken: { wanted: Wanted; error: unknown; isPasserelle: boolean }[] = [];
  for (const wanted of wantedOf(examined)) {
    const error = await whyNot(wanted);
    if (error === undefined) continue;
    const isPasserelle =
      codeOf(error) === 'EADDRINUSE' &&
      (wanted.hasHealth ? await answersAsPasserelle(wanted) : taken.some((other) => other.isPasserelle));
    taken.push({ wanted, error, isPasserelle });
  }
  const foreign = taken.find(({ isPasserelle }) => !isPasserelle);
  if (foreign !== undefined) {
    const { variable, port, host } = foreign.wanted;
    throw cannotListen(variable, port, host, foreign.error);
  }
  const [ours] = taken;
  if (ours === undefined) return 'ils sont libres.';
  const { variable, port } = ours.wanted;
  if (isEmbedded && !productRuns)
    throw new CannotGoOn(
      `Une autre Passerelle, d’un autre dossier de données, répond déjà sur le port ${port}. Arrêtez-la, ou choisissez un autre port par ${variable}.`,
    );
  return `Passerelle répond déjà sur le port ${port}.`;
};

function wantedOf({ settings, env, isEmbedded }: Examined): Wanted[] {
  const { port, host, healthPort, inboundPort, mailboxPort, smtpUrl } = settings;
  const wanted: Wanted[] = [];
  // A worker has no PORT, and shares its machine with other programs.
  if (isEmbedded || env['PORT']) wanted.push({ variable: 'PORT', port, host, hasHealth: true });
  if (healthPort !== undefined)
    wanted.push({ variable: 'HEALTH_PORT', port: healthPort, host, hasHealth: true });
  if (inboundPort !== undefined)
    wanted.push({ variable: 'INBOUND_PORT', port: inboundPort, host, hasHealth: false });
  if (isEmbedded && smtpUrl === undefined)
    wanted.push({ variable: 'MAILBOX_PORT', port: mailboxPort, host: '127.0.0.1', hasHealth: false });
  return wanted.filter((each) => each.port !== 0);
}

/** Why nobody can listen there. undefined: it is possible. */
async function whyNot({ port, host }: Wanted): Promise<unknown> {
  const probe = net.createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
    return undefined;
  } catch (error) {
    return error;
  }
}

async function answersAsPasserelle({ port, host }: Wanted): Promise<boolean> {
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : net.isIPv6(host) ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${reachable}:${port}/health/live`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { status } = (await answer.json()) as { status?: string };
    return answer.ok && status === 'ok';
  } catch {
    return false;
  }
}
