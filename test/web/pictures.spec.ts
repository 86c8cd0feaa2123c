import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const scripts = fileURLToPath(new URL('../../scripts/pictures/', import.meta.url));

const asked = async (script: string, only: string): Promise<unknown> =>
  run(process.execPath, [`${scripts}${script}`, '--only', only]);

describe('the pictures of pages and mails', () => {
  it('are not begun for a name that none has, and near names are said', async () => {
    await expect(asked('take-pictures.mjs', 'hoem')).rejects.toMatchObject({
      code: 2,
      stderr: 'No picture’s name has “hoem” in it. Near names: home-company, home-startup.\n',
    });
  });

  it('say all their names where none is near', async () => {
    await expect(asked('take-pictures.mjs', 'zzz')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^No picture’s name has “zzz” in it. The names: front, sign-in, /),
    });
  });

  it('of mails say near names too', async () => {
    await expect(asked('take-mail-pictures.mjs', 'need-renewde')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^No picture’s name has “need-renewde” in it. Near names: need-/),
    });
  });
});
