import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Settings, SystemClock } from '@passerelle/config';
import { Database, DatabaseCheck } from '@passerelle/database';
import { FileStore, Scanner } from '@passerelle/files';
import { redisFacts } from '@passerelle/jobs';
import { Mailer } from '@passerelle/mail';
import type { Sentence } from '@passerelle/problems';
import { sentences } from '../server.sentences.js';
import {
  checkAntivirus,
  checkClock,
  checkFiles,
  checkMailServer,
  checkRedis,
  checkSpace,
  ToMend,
} from './checks.js';

/** How long each answer may take, in milliseconds. */
const PATIENCE = 3_000;
/**
 * How long an answer is reused, in milliseconds, so that reloading the page does not call the mail server each time.
 */
const HOLDS_FOR = 30_000;

/** Problems with outside services; undefined: the service is well, or is not used. */
export interface Outside {
  clock: Sentence | undefined;
  redis: Sentence | undefined;
  mailServer: Sentence | undefined;
  files: Sentence | undefined;
  antivirus: Sentence | undefined;
  disk: Sentence | undefined;
  redisVersion: string | undefined;
}

/** Checks the services outside this process, like doctor, but with a short time limit. */
@Injectable()
export class OutsideChecks {
  private last: { askedAt: number; found: Promise<Outside> } | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly databaseCheck: DatabaseCheck,
    private readonly mailer: Mailer,
    private readonly store: FileStore,
    private readonly scanner: Scanner,
  ) {}

  /** Present state, at most half a minute old. At most one statement. */
  look(): Promise<Outside> {
    const now = performance.now();
    if (this.last === undefined || now - this.last.askedAt > HOLDS_FOR) {
      const last = { askedAt: now, found: this.ask() };
      this.last = last;
      // A failed check, for instance while the database is unavailable, is not reused.
      last.found.catch(() => {
        if (this.last === last) this.last = undefined;
      });
    }
    return this.last.found;
  }

  private async ask(): Promise<Outside> {
    const { redisUrl } = this.settings;
    const [clock, redis, mailServer, files, antivirus, disk, redisVersion] = await Promise.all([
      wrongIn(this.clockOfDatabase().then((there) => checkClock(new SystemClock().now(), there))),
      redisUrl === undefined ? undefined : wrongIn(checkRedis(redisUrl)),
      wrongIn(checkMailServer(this.mailer)),
      wrongIn(checkFiles(this.store, this.settings)),
      wrongIn(checkAntivirus(this.scanner)),
      this.diskOrDatabase(),
      redisUrl === undefined
        ? undefined
        : redisFacts(redisUrl).then(
            ({ version }) => version,
            () => undefined,
          ),
    ]);
    return { clock, redis, mailServer, files, antivirus, disk, redisVersion };
  }

  private async diskOrDatabase(): Promise<Sentence | undefined> {
    if ((await this.databaseCheck.state()) === 'disk full') return sentences.databaseDiskFull();
    return wrongIn(checkSpace(this.settings));
  }

  private async clockOfDatabase(): Promise<Date> {
    const [{ now }] = await this.database.manager.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
    return now;
  }
}

/** The problem that a check finds. undefined: none. No answer is a problem too. */
async function wrongIn(check: Promise<Sentence>): Promise<Sentence | undefined> {
  const wrong = check.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ToMend) return error.sentence;
      throw error;
    },
  );
  const silence = delay(PATIENCE, sentences.noAnswerInTime(), { ref: false });
  return Promise.race([wrong, silence]);
}
