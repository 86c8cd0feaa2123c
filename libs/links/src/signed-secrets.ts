import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Clock, secretsOf, type Settings } from '@passerelle/config';
import { isUuid } from '@passerelle/problems';

const DAY = 24 * 3_600_000;
/** A mail may be read late, but a forwarded mail should not let others choose for ever. */
const GOOD_FOR_DAYS = 90;

/**
 * Secrets of mailed links that may be used repeatedly, and have no row in a table. A secret contains an id, its last
 * valid day (in days since 1970) and a signature. It ends early when its reader changes to another address.
 */
export class SignedSecrets {
  /** @param purpose the use of these secrets. A secret of one purpose does not work for another */
  constructor(
    private readonly settings: Pick<Settings, 'secret' | 'previousSecrets'>,
    private readonly clock: Clock,
    private readonly purpose: string,
  ) {}

  /** @param email of the reader */
  secretFor(id: string, email: string): string {
    const lastDay = this.today + GOOD_FOR_DAYS;
    const [signature = ''] = this.signaturesOf(id, email, lastDay);
    return `${id}.${lastDay}.${signature}`;
  }

  /** The id in a secret, before its signature is checked. undefined: the secret has expired, or is malformed. */
  idIn(secret: string): string | undefined {
    const [id = '', day = ''] = secret.split('.');
    return isUuid(id) && Number(day) >= this.today ? id : undefined;
  }

  /** @param email of the reader today */
  isOurs(secret: string, email: string): boolean {
    const [id = '', day = '', signature = ''] = secret.split('.');
    const given = Buffer.from(signature);
    return this.signaturesOf(id, email, Number(day))
      .map((ours) => Buffer.from(ours))
      .some((ours) => given.length === ours.length && timingSafeEqual(given, ours));
  }

  private get today(): number {
    return Math.floor(this.clock.now().getTime() / DAY);
  }

  /** The signature, then the signatures under the previous secrets of the installation. */
  private signaturesOf(id: string, email: string, lastDay: number): string[] {
    return secretsOf(this.settings).map((secret) =>
      createHmac('sha256', secret).update(`${this.purpose}|${id}|${email}|${lastDay}`).digest('base64url'),
    );
  }
}
