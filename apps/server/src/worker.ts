import { NestFactory } from '@nestjs/core';
import { readSettings } from '@passerelle/config';
import { JobsWorker } from '@passerelle/jobs';
import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { assertNoDemoOnOpenSite } from './demo/demo-on-open-site.js';
import { Drain } from './drain.js';
import { joinInstallation } from './installation/prepare-database.js';
import { addSettingsFile } from './installation/settings-file.js';
import { productLogger } from './processes/product-logger.js';
import { runUntilStopped } from './processes/run-until-stopped.js';
import { assertScaledOut } from './processes/scaled-out.js';
import { watchOver } from './processes/watchdog.js';
import { receiveMails } from './receive-mails.js';
import { healthUntilClosed } from './serve-health.js';

addSettingsFile(process.env);

// Jobs only. The only open ports are those for health checks and incoming mails, if the settings name them.
void runUntilStopped(async ({ closers, goOn }) => {
  const settings = readSettings(process.env);
  settings.processKind = 'worker';
  closers.add('Le chien de garde', watchOver(settings));
  assertScaledOut(settings);
  await joinInstallation(settings, { stderr: process.stderr, mayBeFirst: true });
  await assertNoDemoOnOpenSite(settings, process.env);
  goOn();
  const openHealth = healthUntilClosed(closers);
  const app = await NestFactory.createApplicationContext(AppModule.withoutApi(settings), {
    logger: productLogger(settings),
    abortOnError: false,
  });
  closers.add('Le worker', async () => {
    app.get(Drain).begin();
    await app.close();
  });
  goOn();
  await app.get(JobsWorker).start();
  const inbound = await receiveMails(app);
  if (inbound !== undefined) closers.add('La réception des mails', () => inbound.stop());
  await openHealth(app, settings);
  process.stdout.write('Le worker est en marche.\n');
}, process).then((code) => process.exit(code));
