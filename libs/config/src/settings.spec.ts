import { describe, expect, it } from '@jest/globals';
import { secretsOf } from './secrets-of.js';
import { sessionUrlOf } from './session-url-of.js';
import { InvalidSettings, readSettings } from './settings.js';

const mistakesOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.mistakes;
    throw error;
  }
  return [];
};

describe('readSettings', () => {
  it('has an answer for everything when nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: '.data',
      mailboxPort: 3001,
      demo: true,
      processKind: 'all in one',
      drainSeconds: undefined,
      healthPort: undefined,
      logFormat: 'text',
    });
  });

  it('lists every mistake at once, by name', () => {
    const mistakes = mistakesOf({ PORT: 'web', DATABASE_URL: 'mysql://x', SECRET: 'short', DEMO: 'maybe' });
    expect(mistakes.map((line) => line.split(' :')[0])).toEqual(['PORT', 'DATABASE_URL', 'SECRET', 'DEMO']);
  });

  it('says in French, without jargon, what each must be', () => {
    expect(mistakesOf({ PORT: 'web', JOB_CONCURRENCY: '0', DEMO: 'oui' })).toEqual([
      'PORT : il faut un nombre entier, de 0 à 65535',
      'DEMO : il faut l’une de ces valeurs : yes, no',
      'JOB_CONCURRENCY : il faut un nombre entier, de 1 à 100',
    ]);
  });

  it('never repeats a value, which may be a secret', () => {
    expect(mistakesOf({ SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it('lets a curator undo a decision for two minutes by default', () => {
    expect(readSettings({}).undoSeconds).toBe(120);
    expect(readSettings({ UNDO_SECONDS: '0' }).undoSeconds).toBe(0);
    expect(mistakesOf({ UNDO_SECONDS: '601' })).toEqual([
      'UNDO_SECONDS : il faut un nombre entier, de 0 à 600',
    ]);
  });

  it('knows the contact of the installation only from its settings', () => {
    expect(readSettings({})).toMatchObject({
      contactEmail: undefined,
      contactPhone: undefined,
      reviewWithinDays: 2,
    });
    const given = {
      CONTACT_EMAIL: 'bonjour@ovlt.example',
      CONTACT_PHONE: '02 38 00 00 00',
      REVIEW_WITHIN_DAYS: '5',
    };
    expect(readSettings(given)).toMatchObject({
      contactEmail: 'bonjour@ovlt.example',
      contactPhone: '02 38 00 00 00',
      reviewWithinDays: 5,
    });
    expect(readSettings({ CONTACT_PHONE: '+33 2.38.00.00.00' }).contactPhone).toBe('+33 2.38.00.00.00');
    const wrong = { CONTACT_EMAIL: 'OVLT <a@b.fr>', CONTACT_PHONE: 'demandez Zoé', REVIEW_WITHIN_DAYS: '0' };
    expect(mistakesOf(wrong)).toEqual([
      'CONTACT_EMAIL : il faut une adresse e-mail, comme bonjour@example.org',
      'CONTACT_PHONE : il faut un numéro de téléphone, comme 02 38 00 00 00 ou +33 2 38 00 00 00',
      'REVIEW_WITHIN_DAYS : il faut un nombre entier, de 1 à 30',
    ]);
  });

  it('knows who publishes and hosts it, line by line', () => {
    expect(readSettings({})).toMatchObject({ publisher: undefined, hostedBy: undefined });
    const given = {
      PUBLISHER: 'OVLT | 1 avenue du Champ de Mars|45100 Orléans ',
      HOSTED_BY: 'Hébergeur SAS',
    };
    expect(readSettings(given)).toMatchObject({
      publisher: 'OVLT\n1 avenue du Champ de Mars\n45100 Orléans',
      hostedBy: 'Hébergeur SAS',
    });
    expect(mistakesOf({ PUBLISHER: ' | ', HOSTED_BY: 'x'.repeat(501) })).toEqual([
      'PUBLISHER : il faut un nom et une adresse, séparés par « | »',
      'HOSTED_BY : il faut 500 caractères au plus',
    ]);
  });

  it('knows an identity provider, by its address or as ProConnect', () => {
    expect(readSettings({}).openId).toBeUndefined();
    const key = { OIDC_CLIENT_ID: 'passerelle', OIDC_CLIENT_SECRET: 'secret' };
    const issuer = 'https://identite.example.org/realms/x';
    expect(readSettings({ ...key, OIDC_ISSUER: issuer, OIDC_NAME: 'MonIdentité' }).openId).toEqual({
      issuer,
      clientId: 'passerelle',
      clientSecret: 'secret',
      name: 'MonIdentité',
      scopes: 'openid profile email',
      checksAddresses: false,
    });
    const proConnect = { ...key, OIDC_PRESET: 'proconnect' };
    expect(readSettings({ ...proConnect, OIDC_ENVIRONMENT: 'integration' }).openId).toMatchObject({
      issuer: 'https://fca.integ01.dev-agentconnect.fr/api/v2',
      name: 'ProConnect',
      scopes: 'openid given_name usual_name email',
      checksAddresses: true,
    });
    expect(readSettings({ ...proConnect, OIDC_ENVIRONMENT: 'production' }).openId?.issuer).toBe(
      'https://auth.agentconnect.gouv.fr/api/v2',
    );
  });

  it('refuses an incomplete identity provider', () => {
    expect(mistakesOf({ OIDC_NAME: 'MonIdentité' })).toEqual([
      'OIDC_ISSUER : il faut l’adresse du fournisseur d’identité, ou OIDC_PRESET',
      'OIDC_CLIENT_ID : il faut l’identifiant que le fournisseur d’identité a donné',
      'OIDC_CLIENT_SECRET : il faut le secret que le fournisseur d’identité a donné',
    ]);
    const key = { OIDC_CLIENT_ID: 'passerelle', OIDC_CLIENT_SECRET: 'secret' };
    expect(mistakesOf({ ...key, OIDC_ISSUER: 'https://x.example', OIDC_ENVIRONMENT: 'production' })).toEqual([
      'OIDC_NAME : il faut le nom du fournisseur d’identité, pour le bouton',
      'OIDC_ENVIRONMENT : ce réglage ne va qu’avec OIDC_PRESET',
    ]);
    expect(mistakesOf({ ...key, OIDC_PRESET: 'proconnect', OIDC_ISSUER: 'https://x.example' })).toEqual([
      'OIDC_ENVIRONMENT : il faut integration ou production',
      'OIDC_ISSUER : OIDC_PRESET donne déjà cette adresse : retirez l’un des deux',
    ]);
    expect(mistakesOf({ ...key, OIDC_NAME: 'x', OIDC_ISSUER: 'http://x.example' })).toEqual([
      'OIDC_ISSUER : il faut une adresse qui commence par https://',
    ]);
  });

  it('takes an empty variable as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
    });
  });

  it('puts no demo data into a database that somebody else runs, unless asked', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://db/x' }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL: 'postgres://db/x', DEMO: 'yes' }).demo).toBe(true);
  });

  it('knows no Redis and no Meilisearch until they are named', () => {
    expect(readSettings({ MEILI_KEY: 'une clé' })).toMatchObject({
      redisUrl: undefined,
      redisPrefix: 'passerelle',
      meiliUrl: undefined,
      meiliKey: undefined,
    });
    expect(
      readSettings({
        REDIS_URL: 'rediss://:secret@cache.example:6380/2',
        REDIS_PREFIX: 'essai-2',
        MEILI_URL: 'https://search.example',
        MEILI_KEY: 'une clé',
      }),
    ).toMatchObject({
      redisUrl: 'rediss://:secret@cache.example:6380/2',
      redisPrefix: 'essai-2',
      meiliUrl: 'https://search.example',
      meiliKey: 'une clé',
    });
  });

  it('says what the addresses of other servers must be, without their passwords', () => {
    expect(
      mistakesOf({
        REDIS_URL: 'http://:hunter2@cache',
        REDIS_PREFIX: 'deux mots',
        MEILI_URL: 'search.example:7700',
      }),
    ).toEqual([
      'REDIS_URL : il faut une adresse qui commence par redis:// ou rediss://',
      'REDIS_PREFIX : il faut des lettres sans accent, des chiffres, « - » ou « _ »',
      'MEILI_URL : il faut une adresse qui commence par http:// ou https://',
    ]);
  });

  it('takes one secret before or several, even one with a comma in it', () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
    expect(readSettings({ SECRET: first }).previousSecrets).toEqual([]);
    expect(readSettings({ SECRET_PREVIOUS: second }).previousSecrets).toEqual([second]);
    expect(readSettings({ SECRET_PREVIOUS: `${first}, ${second}` }).previousSecrets).toEqual([
      `${first}, ${second}`,
      first,
      second,
    ]);
    expect(readSettings({ SECRET_PREVIOUS: `not so short, ${'c'.repeat(20)}` }).previousSecrets).toEqual([
      `not so short, ${'c'.repeat(20)}`,
    ]);
    expect(mistakesOf({ SECRET_PREVIOUS: 'short, too short' })).toEqual([
      'SECRET_PREVIOUS : il faut un secret, ou plusieurs séparés par des virgules, chacun d’au moins 32 caractères',
    ]);
  });

  it('signs with the current secret, and knows the ones before', () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
    expect(secretsOf(readSettings({ SECRET: first, SECRET_PREVIOUS: second }))).toEqual([first, second]);
    expect(() => secretsOf(readSettings({}))).toThrow('No secret');
  });

  it('goes around a pooler for work that needs a session, if the setting names the way', () => {
    const DATABASE_URL = 'postgres://pooler/x';
    const DATABASE_DIRECT_URL = 'postgres://server/x';
    expect(sessionUrlOf(readSettings({ DATABASE_URL }))).toBe(DATABASE_URL);
    expect(sessionUrlOf(readSettings({ DATABASE_URL, DATABASE_DIRECT_URL }))).toBe(DATABASE_DIRECT_URL);
    // The embedded database has no pooler, and its address comes later.
    expect(readSettings({ DATABASE_DIRECT_URL }).databaseDirectUrl).toBeUndefined();
  });

  it('drops the slash at the end of the public address', () => {
    expect(readSettings({ PUBLIC_URL: 'https://passerelle.example/' }).publicUrl).toBe(
      'https://passerelle.example',
    );
  });

  it.each([
    'https://passerelle.example/chemin',
    'https://passerelle.example/?a=b',
    'https://passerelle.example?',
    'https://passerelle.example/#',
    'https://passerelle.example/#haut',
    'https://moi:secret@passerelle.example',
  ])('takes no public address with more than a name and a port: %s', (PUBLIC_URL) => {
    expect(mistakesOf({ PUBLIC_URL })).toEqual([expect.stringMatching(/^PUBLIC_URL : l’adresse s’arrête/)]);
  });

  it('trusts the proxies in its setting, and by default those of this machine', () => {
    expect(readSettings({}).trustedProxies).toEqual(['loopback']);
    expect(readSettings({ TRUST_PROXY: '10.0.0.0/8, ::1,uniquelocal' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
      'uniquelocal',
    ]);
    for (const TRUST_PROXY of ['true', '10.0.0.0/33', '10.0.0.0/', 'x/8', '10.0.0.0/8/8', 'loopback,']) {
      expect(mistakesOf({ TRUST_PROXY })).toEqual([
        expect.stringMatching(/^TRUST_PROXY : il faut des adresses/),
      ]);
    }
  });

  it('knows what encodes the meaning of texts', () => {
    expect(readSettings({}).embeddings).toBe('bundled');
    const server = { EMBEDDINGS_URL: 'https://example.org/v1', EMBEDDINGS_MODEL: 'bge-m3' };
    expect(readSettings({ ...server, EMBEDDINGS_KEY: 'k' }).embeddings).toEqual({
      url: 'https://example.org/v1',
      model: 'bge-m3',
      key: 'k',
    });
    expect(readSettings({ ...server, EMBEDDINGS: 'off' }).embeddings).toBe('off');
  });

  it('refuses a server of embeddings without its model, or with a password in its address', () => {
    expect(() => readSettings({ EMBEDDINGS_URL: 'https://example.org' })).toThrow(/EMBEDDINGS_MODEL/);
    // Also beside another mistake.
    expect(() => readSettings({ EMBEDDINGS_URL: 'https://example.org', PORT: 'x' })).toThrow(
      /PORT[^]*EMBEDDINGS_MODEL/,
    );
    expect(() => readSettings({ EMBEDDINGS_URL: 'https://u:p@example.org', EMBEDDINGS_MODEL: 'a' })).toThrow(
      /EMBEDDINGS_KEY/,
    );
  });

  it('knows where files lie, and what scans them', () => {
    expect(readSettings({})).toMatchObject({ s3: undefined, clamdUrl: undefined });
    const keys = { S3_KEY_ID: 'passerelle', S3_KEY: 'a/b+c=' };
    expect(readSettings({ S3_URL: 'https://s3.example.org/bucket/', ...keys }).s3).toEqual({
      url: 'https://s3.example.org/bucket',
      region: 'us-east-1',
      keyId: 'passerelle',
      key: 'a/b+c=',
    });
    // A key without a bucket has no effect.
    expect(readSettings(keys).s3).toBeUndefined();
    for (const url of ['tcp://127.0.0.1:3310', 'unix:///run/clamav/clamd.ctl'])
      expect(readSettings({ CLAMD_URL: url }).clamdUrl).toBe(url);
  });

  it('knows where backups go, for whom, how often, and how many stay', () => {
    expect(readSettings({}).backup).toEqual({
      to: undefined,
      region: 'us-east-1',
      keyId: undefined,
      key: undefined,
      recipients: [],
      everyHours: undefined,
      keep: 7,
    });
    const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    expect(
      readSettings({
        BACKUP_TO: '/mnt/backups',
        BACKUP_RECIPIENTS: `${key}, ${key}`,
        BACKUP_EVERY_HOURS: '24',
        BACKUP_KEEP: '3',
      }).backup,
    ).toMatchObject({ to: '/mnt/backups', recipients: [key, key], everyHours: 24, keep: 3 });
    for (const [wrong, named] of [
      [{ BACKUP_TO: 'https://s3.example.org/backups' }, /BACKUP_KEY_ID[^]*BACKUP_KEY/],
      [{ BACKUP_TO: 'https://id:key@s3.example.org/backups' }, /BACKUP_TO/],
      [{ BACKUP_TO: 'ftp://example.org/backups' }, /BACKUP_TO/],
      [{ BACKUP_EVERY_HOURS: '24' }, /BACKUP_TO/],
      [{ BACKUP_RECIPIENTS: 'AGE-SECRET-KEY-1XYZ' }, /^[^]*BACKUP_RECIPIENTS(?![^]*SECRET-KEY)/],
    ] as const)
      expect(() => readSettings(wrong)).toThrow(named);
  });

  it('refuses a bucket without its keys or with them in its address, and what is no clamd', () => {
    expect(() => readSettings({ S3_URL: 'https://s3.example.org/bucket' })).toThrow(/S3_KEY_ID[^]*S3_KEY/);
    expect(() => readSettings({ S3_URL: 'https://id:key@s3.example.org/bucket' })).toThrow(/S3_KEY/);
    for (const wrong of ['tcp://127.0.0.1', 'unix://run/clamd', 'http://127.0.0.1:3310', 'localhost:3310'])
      expect(() => readSettings({ CLAMD_URL: wrong })).toThrow(/CLAMD_URL/);
  });
});
