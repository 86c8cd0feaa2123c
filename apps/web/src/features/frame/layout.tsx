import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { companiesOf, isCurator, type Reader, useSession } from '../../ui/api/session.js';
import { paths, signInFor } from '../../ui/routing/paths.js';
import { type PlaceInBar, placeInBar } from '../../ui/routing/place-in-bar.js';
import { useAddress } from '../../ui/routing/search-text.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { Banner } from './banner.js';
import { useConformityLabel } from './use-conformity-label.js';

/** Frame of every page: the navigation with the current page marked, and the preferences for language and colours. */
export function Layout({ children }: { children: ReactNode }): ReactNode {
  return (
    <>
      <a className="skip button" href="#contenu">
        <Trans>Aller au contenu</Trans>
      </a>
      <Header />
      <Banner />
      <main className="site-main" id="contenu" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

function Header(): ReactNode {
  const { t } = useLingui();
  const { reader, unreadNotices } = useSession();
  const address = useAddress();
  const [search] = useSearchParams();
  // The sign-in pages lead on to the page that the reader wanted.
  const back = address.startsWith(paths.signIn) ? search.get('next') : address;
  const signIn = back === null || back === paths.front ? paths.signIn : signInFor(back);
  return (
    <header className="site-header">
      <div>
        <Link className="brand" href={reader ? paths.home : paths.front}>
          Passerelle
        </Link>
        {reader && <ReaderNav reader={reader} />}
        <div className="aside">
          {reader && (
            <Link href={searchPathOf(reader)}>
              <Trans>Chercher</Trans>
            </Link>
          )}
          {reader ? (
            <Link href={paths.notices}>
              <Trans>Avis</Trans>
              {unreadNotices > 0 && (
                <span className="count" title={t`${unreadNotices} non lus`}>
                  {unreadNotices}
                </span>
              )}
            </Link>
          ) : (
            <Link href={signIn}>
              <Trans>Se connecter</Trans>
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}

/** Navigation of a signed-in reader. On a phone it is the bar at the bottom. */
function ReaderNav({ reader }: { reader: Reader }): ReactNode {
  const { t } = useLingui();
  const [location] = useLocation();
  const current = placeInBar(location);
  const items: { place: PlaceInBar; href: string; label: string }[] = [
    { place: 'home', href: paths.home, label: t`Accueil` },
    ...(isCurator(reader) ? [{ place: 'desk' as const, href: paths.desk, label: t`Bureau` }] : []),
    { place: 'needs', href: needsPathOf(reader), label: t`Besoins` },
    { place: 'introductions', href: paths.introductions, label: t`Rencontres` },
    ...(reader.hasConcepts ? [{ place: 'concepts' as const, href: paths.concepts, label: t`Concepts` }] : []),
    ...(reader.hasGroups ? [{ place: 'groups' as const, href: paths.groups, label: t`Groupes` }] : []),
    { place: 'me', href: paths.account, label: t`Moi` },
  ];
  return (
    <nav className="site-nav of-reader" aria-label={t`Navigation principale`}>
      <ul>
        {items.map(({ place, href, label }) => (
          <li key={href} className={place === 'concepts' || place === 'groups' ? 'if-room' : undefined}>
            <Link href={href} aria-current={place === current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** First page for needs: a company sees its own needs, a solver the needs that match. */
function needsPathOf(reader: Reader): string {
  if (companiesOf(reader).length > 0) return paths.ownNeeds;
  if (reader.solvers.length > 0) return paths.forMe;
  return isCurator(reader) ? paths.needs : paths.ownNeeds;
}

/** A company searches solvers, other readers search needs. */
const searchPathOf = (reader: Reader): string =>
  companiesOf(reader).length > 0 ? paths.solvers : paths.needs;

function Footer(): ReactNode {
  const { t, i18n } = useLingui();
  const address = useAddress();
  const conformity = useConformityLabel();
  const other =
    i18n.locale === 'fr' ? { language: 'en', name: 'English' } : { language: 'fr', name: 'Français' };
  return (
    <footer className="site-footer">
      <div>
        <Link href={paths.observatory}>
          <Trans>Observatoire</Trans>
        </Link>
        <Link href={paths.help}>
          <Trans>Aide</Trans>
        </Link>
        <Link href={paths.accessibility}>{conformity}</Link>
        <Link href={paths.legalNotice}>
          <Trans>Mentions légales</Trans>
        </Link>
        <Link href={paths.terms}>
          <Trans>Conditions d’utilisation</Trans>
        </Link>
        <Link href={paths.privacy}>
          <Trans>Vos données</Trans>
        </Link>
        <form method="post" action="/preferences" aria-label={t`Langue et couleurs`}>
          <input type="hidden" name="back" value={address} />
          <button className="button text" name="language" value={other.language} lang={other.language}>
            {other.name}
          </button>
          <button className="button text only-light" name="theme" value="dark">
            <Trans>Couleurs sombres</Trans>
          </button>
          <button className="button text only-dark" name="theme" value="light">
            <Trans>Couleurs claires</Trans>
          </button>
        </form>
      </div>
    </footer>
  );
}
