export { type LinkField, type LinkPage, linkPageHeaders, renderLinkPage } from './link-page.js';
export { linkPath, linkTo } from './link-to.js';
export { linkMailSamples } from './mail-samples.js';
export { linkWords, nameField } from './link-words.js';
export { LinksModule } from './links.module.js';
export { type LinkDone, type LinkForm, LinkGone, type LinkUse, MailedLink } from './mailed-link.js';
export { MailedLinks } from './mailed-links.js';
export { OneTimeToken, OneTimeTokens, SignedSecrets, type TokenGrant } from './secrets/index.js';
export { isFromOurPage, serveMailedLinks } from './serve-mailed-links.js';
export { type OneClick, serveOneClick } from './serve-one-click.js';
export { answerTo, takeForms, takeOnly } from './small-bodies.js';
export {
  type Answered,
  type Incoming,
  MailedReplies,
  MailedReply,
  ReceivedReply,
  ReplyAddresses,
  type ReplyGrant,
  type ReplyOutcome,
  TooManyReplies,
} from './replies/index.js';
