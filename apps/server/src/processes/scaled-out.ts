import { InvalidSettings, type Settings } from '@passerelle/config';

/** Several processes share one database, mail server and secret, so none of them may start or create its own. */
export function assertScaledOut(settings: Settings): void {
  const missing = [
    settings.databaseUrl === undefined &&
      'DATABASE_URL : nécessaire quand l’API et les workers tournent à part',
    settings.smtpUrl === undefined && 'SMTP_URL : nécessaire quand l’API et les workers tournent à part',
    settings.secret === undefined &&
      'SECRET : nécessaire quand l’API et les workers tournent à part, le même pour tous',
  ].filter((mistake) => mistake !== false);
  if (missing.length > 0) throw new InvalidSettings(missing);
}
