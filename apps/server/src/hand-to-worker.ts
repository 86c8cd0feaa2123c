import { readSettings } from '@passerelle/config';
import { createTransport } from 'nodemailer';

/** Exit codes for mail servers in front (sysexits.h): the mail cannot be read, the address does not exist, or try again later. */
export const UNREADABLE = 65;
export const NO_USER = 67;
export const TRY_LATER = 75;

/** By SMTP code: the mailbox does not exist, the mail cannot be accepted, now or later (RFC 5321, 4.2.3). */
const exitCodes = new Map([
  [550, NO_USER],
  [554, UNREADABLE],
]);
/** In milliseconds. A worker on this machine answers at once, or is not there. */
const PATIENCE = 5_000;

/** A mail from a mail server in front to a command. */
interface Given {
  recipients: readonly string[];
  /** Empty: the null sender. */
  sender: string;
  raw: Buffer;
}

/**
 * Passes a mail to the worker that receives mails at INBOUND_PORT, so that the command need not load the product for each
 * mail.
 * @returns the exit code; undefined: no worker has accepted or refused the mail
 */
export async function handToWorker(
  env: NodeJS.ProcessEnv,
  { recipients, sender, raw }: Given,
): Promise<number | undefined> {
  const settings = inboundOf(env);
  if (settings === undefined) return undefined;
  const transport = createTransport({
    ...settings,
    ignoreTLS: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
  });
  try {
    await transport.sendMail({ envelope: { from: sender, to: [...recipients] }, raw });
    return 0;
  } catch (error) {
    const { responseCode } = error as { responseCode?: number };
    return exitCodes.get(responseCode ?? 0);
  } finally {
    transport.close();
  }
}

/**
 * undefined: mails do not come in by SMTP, or the settings are invalid, which the command reports once it opens the
 * product.
 */
function inboundOf(env: NodeJS.ProcessEnv): { host: string; port: number } | undefined {
  try {
    const { inboundPort: port, host } = readSettings(env);
    return port === undefined ? undefined : { host, port };
  } catch {
    return undefined;
  }
}
