import 'reflect-metadata';
import { readSettings } from '@passerelle/config';
import { JobsWorker } from '@passerelle/jobs';
import { assertNoDemoOnOpenSite, seedDemo } from './demo/index.js';
import {
  joinInstallation,
  prepareDatabase,
  settleDatabase,
  settleDataFolder,
  settleMail,
  welcome,
} from './installation/index.js';
import { receiveMails } from './inbound/index.js';
import { healthUntilClosed } from './health/index.js';
import { assertPortsAreFree, createHttpServer, drainBeforeClosing, listen } from './http/index.js';
import { type CallingProcess, runUntilToldToStop, watchOver } from './processes/index.js';

/**
 * Runs database, mailbox, API and worker in one process, until it is told to stop.
 * @returns the exit code
 */
export function runAllInOne(caller: CallingProcess): Promise<number> {
  return runUntilToldToStop(async (starting) => {
    const settings = readSettings(caller.env);
    starting.closers.add('Le chien de garde', watchOver(settings));
    await assertPortsAreFree(settings);
    await settleDataFolder(settings);
    await settleDatabase(settings, starting);
    starting.goOn();
    const mailboxUrl = await settleMail(settings, starting);
    starting.goOn();
    await prepareDatabase(settings);
    starting.goOn();
    await joinInstallation(settings, { stderr: caller.stderr, mayBeFirst: true });
    await assertNoDemoOnOpenSite(settings, caller.env);
    starting.goOn();
    const app = await createHttpServer(settings);
    const openHealth = healthUntilClosed(starting.closers);
    // No other process could answer while this one drains, unless the settings give a time to drain.
    drainBeforeClosing(starting.closers, app, settings.drainSeconds ?? 0);
    starting.goOn();
    const accounts = await seedDemo(app, settings);
    starting.goOn();
    await app.get(JobsWorker).start();
    const inbound = await receiveMails(app);
    if (inbound !== undefined) starting.closers.add('La réception des mails', () => inbound.stop());
    const url = await listen(app, settings);
    await openHealth(app, settings);
    caller.stdout.write(welcome({ url, mailboxUrl, accounts, settings }));
  }, caller);
}
