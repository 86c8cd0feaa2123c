import 'reflect-metadata';
import { readSettings } from '@passerelle/config';
import { createHttpServer } from './http/http-server.js';
import { listen } from './http/listen.js';
import { assertScaledOut } from './processes/scaled-out.js';
import { runUntilToldToStop } from './processes/until-told-to-stop.js';

// HTTP only; workers run the jobs.
runUntilToldToStop(async ({ closers, goOn }) => {
  const settings = readSettings();
  assertScaledOut(settings);
  const app = await createHttpServer(settings);
  closers.add('L’API', () => app.close());
  goOn();
  process.stdout.write(`L’API écoute sur ${await listen(app, settings)}.\n`);
});
