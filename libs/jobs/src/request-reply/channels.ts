/** The channels of PostgreSQL on which processes notify each other of a request, and of a reply. */
export const REQUEST_SENT = 'passerelle_request_sent';
export const REPLY_SENT = 'passerelle_reply_sent';
