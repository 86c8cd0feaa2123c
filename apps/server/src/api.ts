import { readSettings } from '@passerelle/config';
import 'reflect-metadata';
import { assertNoDemoOnOpenSite } from './demo/demo-on-open-site.js';
import { drainBeforeClosing } from './http/drain-requests.js';
import { createHttpServer } from './http/http-server.js';
import { listen } from './http/listen.js';
import { joinInstallation } from './installation/prepare-database.js';
import { addSettingsFile } from './installation/settings-file.js';
import { runUntilStopped } from './processes/run-until-stopped.js';
import { assertScaledOut } from './processes/scaled-out.js';
import { watchOver } from './processes/watchdog.js';
import { healthUntilClosed } from './serve-health.js';

addSettingsFile(process.env);

/** Proxies check every second or two, and react after two failed checks. */
const DRAIN_SECONDS = 5;

// HTTP only, since workers run the jobs.
void runUntilStopped(async ({ closers, goOn }) => {
  const settings = readSettings(process.env);
  settings.processKind = 'api';
  closers.add('Le chien de garde', watchOver(settings));
  assertScaledOut(settings);
  await joinInstallation(settings, { stderr: process.stderr, mayBeFirst: true });
  await assertNoDemoOnOpenSite(settings, process.env);
  goOn();
  const app = await createHttpServer(settings);
  const openHealth = healthUntilClosed(closers);
  drainBeforeClosing(closers, app, settings.drainSeconds ?? DRAIN_SECONDS);
  goOn();
  const url = await listen(app, settings);
  await openHealth(app, settings);
  process.stdout.write(`L’API écoute sur ${url}.\n`);
}, process).then((code) => process.exit(code));
