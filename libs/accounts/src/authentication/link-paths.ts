/** Paths of the links in the mails of this folder; a link class elsewhere serves each path. */
export const linkPaths = {
  password: 'mot-de-passe',
  signIn: 'connexion',
  verification: 'verification',
} as const;
