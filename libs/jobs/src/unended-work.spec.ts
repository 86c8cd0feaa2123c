import { describe, expect, it } from '@jest/globals';
import { UnendedWork } from './unended-work.js';

describe('work that once did not end', () => {
  it('runs one after the other', async () => {
    const unended = new UnendedWork();
    const steps: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    await Promise.all(['first', 'second'].map((name) => unended.alone(work(name))));
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('lets the next run, if it fails', async () => {
    const unended = new UnendedWork();
    const failing = unended.alone(async () => {
      throw new Error('the dog is hoarse');
    });
    await expect(failing).rejects.toThrow('the dog is hoarse');
    await expect(unended.alone(async () => undefined)).resolves.toBeUndefined();
  });
});
