import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { JobsModule } from '../jobs.module.js';
import { JobsWorker } from '../jobs.worker.js';
import { Answers, type AnswersQuestion, defineQuestion, provideQuestions } from './question.js';
import { Questions, Unanswered } from './questions.js';
import { SweepForgottenQuestions } from './sweep-forgotten-questions.js';

const given = testDatabase();
/** Longer than any test: whatever ends earlier was not ended by the clock. */
const patience = 600_000;

const Echo = defineQuestion<{ said: string }, { heard: string }>('Echo');

/** What one worker has heard. */
@Injectable()
class Hill {
  readonly heard: string[] = [];
  prepared = 0;
  /** What it takes to make ready. */
  climb = async (): Promise<void> => undefined;
}

@Answers(Echo)
class AnswerEcho implements AnswersQuestion<{ said: string }, { heard: string }> {
  constructor(private readonly hill: Hill) {}
  async prepare(): Promise<void> {
    this.hill.prepared += 1;
    await this.hill.climb();
  }
  async answer({ said }: { said: string }): Promise<{ heard: string }> {
    this.hill.heard.push(said);
    if (said === '') throw new Error('there was nothing to hear');
    return { heard: said };
  }
}

@Module({ providers: [provideQuestions(Echo), Hill, AnswerEcho] })
class HillModule {}

const opened: INestApplicationContext[] = [];
/** One process of the product; it runs no jobs until `work`. */
async function aProcess(module: unknown = HillModule): Promise<INestApplicationContext> {
  @Module({
    imports: [
      ConfigModule.with(readSettings({ DATABASE_URL: given.url }), given.clock),
      DatabaseModule,
      JobsModule,
      module as typeof HillModule,
    ],
  })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  opened.push(app);
  return app;
}
async function aWorker(): Promise<INestApplicationContext> {
  const worker = await aProcess();
  await worker.get(JobsWorker).start();
  return worker;
}
const ask = (
  asker: INestApplicationContext,
  said: string,
  options = { patience },
): Promise<{ heard: string }> => asker.get(Questions, { strict: false }).ask(Echo, { said }, options);
const rows = (): Promise<{ asked: { said: string } }[]> =>
  given.database.manager.query('SELECT asked FROM question ORDER BY id');
/** Resolves once so many questions wait in the table. */
async function kept(count: number): Promise<void> {
  while ((await rows()).length < count);
}

let api: INestApplicationContext;
beforeEach(async () => {
  api = await aProcess();
});
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
  await given.database.manager.query('DELETE FROM question');
});

describe('a question', () => {
  it('is answered by a worker in another process, and leaves nothing behind', async () => {
    const worker = await aWorker();
    expect(await ask(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect(worker.get(Hill).heard).toEqual(['ohé']);
    expect(api.get(Hill).heard).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('is answered in the process that asks, where it works too', async () => {
    await api.get(JobsWorker).start();
    expect(await ask(api, 'ohé')).toEqual({ heard: 'ohé' });
  });

  it('asked before a worker runs is answered once it does', async () => {
    const answer = ask(api, 'ohé');
    await kept(1);
    await aWorker();
    expect(await answer).toEqual({ heard: 'ohé' });
  });

  it('is answered once, by either of two workers, and each asker has the answer to their own', async () => {
    const workers = [await aWorker(), await aWorker()];
    const askers = [api, await aProcess()];
    const said = Array.from({ length: 60 }, (_, i) => `question ${i}`);
    const answers = await Promise.all(said.map((words, i) => ask(askers[i % 2] ?? api, words)));
    expect(answers.map(({ heard }) => heard)).toEqual(said);
    expect(workers.flatMap((worker) => worker.get(Hill).heard).toSorted()).toEqual(said.toSorted());
  });

  it('that another worker is taking is left to it, and holds up none', async () => {
    const left = expect(ask(api, 'first')).rejects.toThrow(Unanswered);
    await kept(1);
    const worker = await given.database.transaction(async (tx) => {
      await tx.manager.query('UPDATE question SET taken_at = now()');
      const another = await aWorker();
      expect(await ask(api, 'second')).toEqual({ heard: 'second' });
      return another;
    });
    expect(await ask(api, 'third')).toEqual({ heard: 'third' });
    expect(worker.get(Hill).heard).toEqual(['second', 'third']);
    await api.close();
    await left;
  });

  it('that no worker answers in time is unanswered, and leaves nothing behind', async () => {
    await expect(ask(api, 'ohé', { patience: 1 })).rejects.toThrow(Unanswered);
    expect(await rows()).toEqual([]);
  });

  it('that a worker fails to answer is unanswered at once, and the next is answered', async () => {
    await aWorker();
    await expect(ask(api, '')).rejects.toThrow(Unanswered);
    expect(await ask(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect(await rows()).toEqual([]);
  });

  it('is answered though connections break in between', async () => {
    const worker = await aWorker();
    expect(await ask(api, 'before')).toEqual({ heard: 'before' });
    for (const said of ['first', 'second']) {
      const broken = await given.database.manager.query<unknown[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'passerelle listener'`,
      );
      expect(broken).toHaveLength(2);
      expect(await ask(api, said)).toEqual({ heard: said });
      // The asker may have been told later than the worker was: both listen again before they are cut off again.
      await listening(2);
    }
    expect(worker.get(Hill).heard).toEqual(['before', 'first', 'second']);
  });

  it('lets the asker go when the process ends', async () => {
    const answer = ask(api, 'ohé');
    await kept(1);
    const closed = api.close();
    await expect(answer).rejects.toThrow(Unanswered);
    await closed;
    expect(await rows()).toEqual([]);
  });

  it('is refused where too many wait', async () => {
    const asked = Array.from({ length: 100 }, (_, i) => ask(api, `question ${i}`));
    await expect(ask(api, 'one more')).rejects.toThrow('Too many');
    await aWorker();
    expect(await Promise.all(asked)).toHaveLength(100);
    expect(await ask(api, 'one more')).toEqual({ heard: 'one more' });
  });

  it('of somebody who has died is swept away', async () => {
    await given.database.manager.query(
      `INSERT INTO question (id, name, asked, asked_at) VALUES
         (gen_random_uuid(), 'Echo', '{"said": "long ago"}', now() - interval '61 seconds'),
         (gen_random_uuid(), 'Echo', '{"said": "just now"}', now() - interval '2 seconds')`,
    );
    await api.get(SweepForgottenQuestions, { strict: false }).run();
    expect(await rows()).toEqual([{ asked: { said: 'just now' } }]);
  });
});

async function listening(count: number): Promise<void> {
  for (;;) {
    const [row] = await given.database.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'passerelle listener' AND query LIKE 'LISTEN%'`,
    );
    if (row.count >= count) return;
  }
}

describe('what answers', () => {
  const warnings: string[] = [];
  beforeEach(() => {
    warnings.length = 0;
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((said) => void warnings.push(String(said)));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is made ready as a worker starts, before anything is asked, and nowhere else', async () => {
    const worker = await aWorker();
    expect(worker.get(Hill).prepared).toBe(1);
    expect(await ask(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect([worker, api].map((process) => process.get(Hill).prepared)).toEqual([1, 0]);
  });

  it('keeps neither the start, nor questions, nor the end waiting meanwhile', async () => {
    const worker = await aProcess();
    worker.get(Hill).climb = () => new Promise(() => undefined);
    await worker.get(JobsWorker).start();
    expect(await ask(api, 'ohé')).toEqual({ heard: 'ohé' });
    await worker.close();
  });

  it('is complained of, without what may be personal, and asked all the same where it could not be made ready', async () => {
    const worker = await aProcess();
    worker.get(Hill).climb = async () => {
      throw new RangeError('anne@mains.example');
    };
    await worker.get(JobsWorker).start();
    expect(await ask(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect(warnings).toEqual([
      expect.stringMatching(/^Echo is made ready only when it is asked: RangeError/),
    ]);
    expect(warnings.join()).not.toContain('anne');
  });

  it('is not complained of where the end of the process has broken it off', async () => {
    const worker = await aProcess();
    let fail = (): void => undefined;
    worker.get(Hill).climb = () => new Promise((_, reject) => (fail = () => reject(new Error('closed'))));
    await worker.get(JobsWorker).start();
    await worker.close();
    fail();
    await setImmediate();
    expect(warnings).toEqual([]);
  });
});

describe('a product', () => {
  it('does not boot when nobody answers a question', async () => {
    @Module({ providers: [provideQuestions(Echo)] })
    class Plain {}
    await expect(aProcess(Plain)).rejects.toThrow('Nobody answers Echo.');
  });

  it('does not boot when two answer the same', async () => {
    @Answers(Echo)
    class AnswerTwice extends AnswerEcho {}
    @Module({ providers: [Hill, AnswerEcho, AnswerTwice] })
    class TwoHills {}
    await expect(aProcess(TwoHills)).rejects.toThrow('Two providers answer Echo.');
  });
});
