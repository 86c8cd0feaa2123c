import './styles/index.js';
import { i18n } from '@lingui/core';
import { hydrateRoot, createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { type Answers, clientInBrowser } from './api/index.js';
import { Application, keepFilesOut, routeOf } from './app/index.js';
import { type Language } from './routing/index.js';

/** Takes over the server-rendered page. An async function: pages import this chunk, and must not wait for it. */
async function start(): Promise<void> {
  const language = (document.documentElement.lang === 'en' ? 'en' : 'fr') satisfies Language;
  const { route } = routeOf(location.pathname);
  await route.page.fetch();
  i18n.activate(language);
  const root = document.getElementById('app');
  if (root === null) return;
  const application = (
    <Router>
      <Application client={clientInBrowser(readAnswers())} i18n={i18n} />
    </Router>
  );
  if (root.childElementCount > 0) hydrateRoot(root, application);
  else createRoot(root).render(application);
  // For measurements, and for tests that wait until buttons work.
  performance.mark('enlivened');
}

/** Answers that the server has fetched for the page. */
function readAnswers(): Answers {
  const text = document.getElementById('answers')?.textContent;
  return new Map(text ? (JSON.parse(text) as [string, unknown][]) : []);
}

keepFilesOut();
void start();
