import { Resolver } from 'node:dns/promises';
import { codeOf } from '../../processes/explain.js';

/** What is missing in the DNS of the sender’s domain; undefined: nothing. */
export interface SenderDns {
  SPF: string | undefined;
  DKIM: string | undefined;
  DMARC: string | undefined;
}

/** The longest wait for an answer of a DNS server, in milliseconds, and how often it is asked. */
const PATIENCE = { timeout: 3_000, tries: 2 };
const MOST_LOOKUPS = 'Un seul enregistrement SPF est permis par domaine : réunissez-les en un.';

/**
 * Looks up what mail servers of readers check.
 * @param server address of a DNS server; undefined: those of this machine
 */
export async function checkSenderDns(
  domain: string,
  { selector, server }: { selector: string; server: string | undefined },
): Promise<SenderDns> {
  const resolver = new Resolver(PATIENCE);
  if (server !== undefined) resolver.setServers([server]);
  const texts = async (name: string): Promise<string[] | string> => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch (error) {
      if (['ENOTFOUND', 'ENODATA'].includes(codeOf(error) ?? '')) return [];
      return `Le DNS n’a pas répondu pour ${name} (${codeOf(error) ?? String(error)}) : vérifiez le réseau, puis recommencez.`;
    }
  };
  const [spf, dkim, dmarc] = await Promise.all([
    texts(domain),
    selector === '' ? 'unknown' : texts(`${selector}._domainkey.${domain}`),
    texts(`_dmarc.${domain}`),
  ]);
  return {
    SPF: lack(spf, /^v=spf1(\s|$)/i, {
      none: `Ajoutez au DNS de ${domain} un enregistrement TXT « v=spf1 … -all » qui nomme votre serveur de mails.`,
      several: MOST_LOOKUPS,
    }),
    DKIM:
      dkim === 'unknown'
        ? `Demandez à votre fournisseur de mails son sélecteur DKIM, ajoutez sa clé au DNS de ${domain}, puis relancez go-live avec DKIM_SELECTOR.`
        : lack(dkim, /(^|;)\s*p=[\w+/=]/i, {
            none: `Ajoutez au DNS la clé de ${selector}._domainkey.${domain}, que donne votre fournisseur de mails.`,
          }),
    DMARC: lack(dmarc, /^v=DMARC1\s*;/i, {
      none: `Ajoutez au DNS un enregistrement TXT _dmarc.${domain}, pour commencer « v=DMARC1; p=none ».`,
    }),
  };
}

function lack(
  found: readonly string[] | string,
  wanted: RegExp,
  { none, several }: { none: string; several?: string },
): string | undefined {
  if (typeof found === 'string') return found;
  const right = found.filter((text) => wanted.test(text)).length;
  if (right === 0) return none;
  return right > 1 ? several : undefined;
}
