import 'reflect-metadata';
import { readSettings } from '@passerelle/config';
import { JobsWorker } from '@passerelle/jobs';
import { seedDemo } from './demo/seed-demo.js';
import { settleDatabase, settleDataFolder, settleMail, settleSecret } from './embedded-services.js';
import { createHttpServer } from './http-server.js';
import { assertPortsAreFree, listen } from './listen.js';
import { prepareDatabase } from './prepare-database.js';
import { runUntilToldToStop } from './until-told-to-stop.js';
import { welcome } from './welcome.js';

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
