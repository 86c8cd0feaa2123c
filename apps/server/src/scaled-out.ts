import { InvalidSettings, type Settings } from '@passerelle/config';

/** Several processes share a database, a mail server and a secret: none of them can make its own. */
export function assertScaledOut(settings: Settings): void {
  const missing = [
    settings.databaseUrl === undefined && 'DATABASE_URL: needed when the API and the workers run apart',
    settings.smtpUrl === undefined && 'SMTP_URL: needed when the API and the workers run apart',
    settings.secret === undefined &&
      'SECRET: needed when the API and the workers run apart, the same for all of them',
  ].filter((mistake) => mistake !== false);
  if (missing.length > 0) throw new InvalidSettings(missing);
}
