import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '@passerelle/config';
import { JobsWorker } from '@passerelle/jobs';
import { AppModule } from './app.module.js';
import { joinInstallation } from './installation/index.js';
import { assertScaledOut, productLogger, runUntilToldToStop } from './processes/index.js';

// Jobs only: no port is opened.
void runUntilToldToStop(async ({ closers, goOn }) => {
  const settings = readSettings(process.env);
  assertScaledOut(settings);
  await joinInstallation(settings, { stderr: process.stderr, mayBeFirst: true });
  goOn();
  const app = await NestFactory.createApplicationContext(AppModule.withoutApi(settings), {
    logger: productLogger(settings),
    abortOnError: false,
  });
  closers.add('Le worker', () => app.close());
  goOn();
  await app.get(JobsWorker).start();
  process.stdout.write('Le worker est en marche.\n');
}, process).then((code) => process.exit(code));
