import { i18n } from '@lingui/core';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { Application } from './features/frame/application.js';
import { findPage } from './features/frame/find-page.js';
import { keepFilesOut } from './features/frame/keep-files-out.js';
import { clientInBrowser } from './ui/api/client.js';
import { namePlace, type PlaceOfPage } from './ui/place.js';
import type { Language } from './ui/routing/route.js';
import './ui/styles/index.js';

/**
 * Takes over the server-rendered page. An async function, since pages import this chunk, and must not wait for it.
 */
async function start(): Promise<void> {
  const language = (document.documentElement.lang === 'en' ? 'en' : 'fr') satisfies Language;
  const first = await findPage(location.pathname);
  namePlace((embedded('place') ?? {}) as PlaceOfPage);
  i18n.activate(language);
  const root = document.getElementById('app');
  if (root === null) return;
  const application = (
    <Router>
      <Application
        client={clientInBrowser(new Map((embedded('answers') ?? []) as [string, unknown][]))}
        i18n={i18n}
        first={first}
      />
    </Router>
  );
  if (root.childElementCount > 0) hydrateRoot(root, application);
  else createRoot(root).render(application);
  // For measurements, and for tests that wait until buttons work.
  performance.mark('enlivened');
}

/** Data that the server has sent with the page. */
function embedded(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : undefined;
}

keepFilesOut();
void start();
