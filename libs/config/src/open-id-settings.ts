/** The provider of OpenID Connect beside the mailed code. */
export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The name of the provider, on the button. */
  name: string;
  scopes: string;
  /** The provider names only addresses that it has checked, without saying so in `email_verified`. */
  checksAddresses: boolean;
}

/** Providers that need no address and no name, by `OIDC_PRESET`. */
const proConnect = {
  integration: 'https://fca.integ01.dev-agentconnect.fr/api/v2',
  production: 'https://auth.agentconnect.gouv.fr/api/v2',
} as const;

interface OpenIdVariables {
  OIDC_PRESET?: 'proconnect' | undefined;
  OIDC_ENVIRONMENT?: 'integration' | 'production' | undefined;
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME?: string | undefined;
}

type Mistake = [name: keyof OpenIdVariables, mistake: string];

/** What lacks or contradicts in the settings of a provider. */
export function mistakesOfOpenId(e: OpenIdVariables): Mistake[] {
  const given = [e.OIDC_PRESET, e.OIDC_ENVIRONMENT, e.OIDC_ISSUER, e.OIDC_CLIENT_ID, e.OIDC_CLIENT_SECRET];
  if ([...given, e.OIDC_NAME].every((value) => value === undefined)) return [];
  const lacks = (name: keyof OpenIdVariables, mistake: string): Mistake[] =>
    e[name] === undefined ? [[name, mistake]] : [];
  const excludes = (name: keyof OpenIdVariables, mistake: string): Mistake[] =>
    e[name] === undefined ? [] : [[name, mistake]];
  const ofProvider =
    e.OIDC_PRESET === undefined
      ? [
          ...lacks('OIDC_ISSUER', 'il faut l’adresse du fournisseur d’identité, ou OIDC_PRESET'),
          ...lacks('OIDC_NAME', 'il faut le nom du fournisseur d’identité, pour le bouton'),
          ...excludes('OIDC_ENVIRONMENT', 'ce réglage ne va qu’avec OIDC_PRESET'),
        ]
      : [
          ...lacks('OIDC_ENVIRONMENT', 'il faut integration ou production'),
          ...excludes('OIDC_ISSUER', 'OIDC_PRESET donne déjà cette adresse : retirez l’un des deux'),
        ];
  return [
    ...ofProvider,
    ...lacks('OIDC_CLIENT_ID', 'il faut l’identifiant que le fournisseur d’identité a donné'),
    ...lacks('OIDC_CLIENT_SECRET', 'il faut le secret que le fournisseur d’identité a donné'),
  ];
}

/** The provider that the settings name. undefined: none. */
export function openIdOf(e: OpenIdVariables): OpenIdSettings | undefined {
  const issuer =
    e.OIDC_PRESET === 'proconnect' ? proConnect[e.OIDC_ENVIRONMENT ?? 'integration'] : e.OIDC_ISSUER;
  if (issuer === undefined || e.OIDC_CLIENT_ID === undefined || e.OIDC_CLIENT_SECRET === undefined)
    return undefined;
  const isProConnect = e.OIDC_PRESET === 'proconnect';
  return {
    issuer,
    clientId: e.OIDC_CLIENT_ID,
    clientSecret: e.OIDC_CLIENT_SECRET,
    name: e.OIDC_NAME ?? 'ProConnect',
    scopes: isProConnect ? 'openid given_name usual_name email' : 'openid profile email',
    checksAddresses: isProConnect,
  };
}
