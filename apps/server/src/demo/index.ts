export { assertNoDemoOnOpenSite } from './demo-on-open-site.js';
export { type DemoAccount, seedDemo } from './seed-demo.js';
