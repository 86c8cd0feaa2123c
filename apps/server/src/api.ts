import 'reflect-metadata';
import { readSettings } from '@passerelle/config';
import { assertNoDemoOnOpenSite } from './demo/index.js';
import { healthUntilClosed } from './health/index.js';
import { createHttpServer, drainBeforeClosing, listen } from './http/index.js';
import { joinInstallation } from './installation/index.js';
import { assertScaledOut, runUntilToldToStop, watchOver } from './processes/index.js';

/** Proxies check every second or two, and react after two failed checks. */
const DRAIN_SECONDS = 5;

// HTTP only: workers run the jobs.
void runUntilToldToStop(async ({ closers, goOn }) => {
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
