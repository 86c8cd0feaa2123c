/** The paths of the links that the mails of this room carry: each is written here and served by a link elsewhere. */
export const linkPaths = {
  password: 'mot-de-passe',
  signIn: 'connexion',
  verification: 'verification',
} as const;
