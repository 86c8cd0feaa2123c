import { readSettings } from '@passerelle/config';
import { JobsWorker } from '@passerelle/jobs';
import 'reflect-metadata';
import { assertNoDemoOnOpenSite } from './demo/demo-on-open-site.js';
import { seedDemo } from './demo/seed-demo.js';
import { settleDemo } from './demo/settle-demo.js';
import { drainBeforeClosing } from './http/drain-requests.js';
import { createHttpServer } from './http/http-server.js';
import { assertPortsAreFree, listen } from './http/listen.js';
import { settleDatabase, settleDataFolder, settleMail } from './installation/embedded-services.js';
import { joinInstallation, prepareDatabase } from './installation/prepare-database.js';
import { welcome } from './installation/welcome.js';
import type { CallingProcess } from './processes/product-logger.js';
import { runUntilStopped } from './processes/run-until-stopped.js';
import { watchOver } from './processes/watchdog.js';
import { receiveMails } from './receive-mails.js';
import { healthUntilClosed } from './serve-health.js';

/**
 * Runs database, mailbox, API and worker in one process, until a request to stop.
 * @returns the exit code
 */
export function runAllInOne(caller: CallingProcess): Promise<number> {
  return runUntilStopped(async (starting) => {
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
    await settleDemo(settings, caller.env);
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
