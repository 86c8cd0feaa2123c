import 'reflect-metadata';
import { readSettings } from '@passerelle/config';
import { JobsWorker } from '@passerelle/jobs';
import { seedDemo } from './demo/seed-demo.js';
import {
  settleDatabase,
  settleDataFolder,
  settleMail,
  settleSecret,
} from './installation/embedded-services.js';
import { createHttpServer } from './http/http-server.js';
import { assertPortsAreFree, listen } from './http/listen.js';
import { prepareDatabase } from './installation/prepare-database.js';
import { runUntilToldToStop } from './processes/until-told-to-stop.js';
import { welcome } from './installation/welcome.js';

// All in one: database, mailbox, API and worker.
runUntilToldToStop(async (starting) => {
  const settings = readSettings();
  await assertPortsAreFree(settings);
  await settleDataFolder(settings);
  await settleSecret(settings);
  await settleDatabase(settings, starting);
  starting.goOn();
  const mailboxUrl = await settleMail(settings, starting);
  starting.goOn();
  await prepareDatabase(settings);
  starting.goOn();
  const app = await createHttpServer(settings);
  starting.closers.add('L’API', () => app.close());
  starting.goOn();
  const accounts = await seedDemo(app, settings);
  starting.goOn();
  await app.get(JobsWorker).start();
  const url = await listen(app, settings);
  process.stdout.write(welcome({ url, mailboxUrl, accounts, settings }));
});
