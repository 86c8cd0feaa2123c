// The exports of `@jest/globals` for specs. Jest creates them again for each file, but a module is loaded once, so
// each is looked up on use.
import { ModuleMocker } from 'jest-mock';

let given = {};

/** Call it before a spec file is loaded. */
export const giveGlobals = (globals) => {
  given = globals;
};

const current = (name) =>
  new Proxy(() => undefined, {
    apply: (_, self, args) => given[name].apply(self, args),
    get: (_, property) => given[name][property],
  });

export const describe = current('describe');
export const it = current('it');
export const test = current('test');
export const expect = current('expect');
export const beforeAll = current('beforeAll');
export const beforeEach = current('beforeEach');
export const afterAll = current('afterAll');
export const afterEach = current('afterEach');

const mocker = new ModuleMocker(globalThis);
export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
};
