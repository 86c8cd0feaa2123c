// Jest's configuration asks which servers there are, before anything compiles TypeScript.
export { chromiumIsThere, cookiesIn, launchChromium } from './chromium.mjs';
export { freePort } from './free-port.mjs';
export { meilisearchIsThere, startMeiliServer } from './meili-server.mjs';
export { redisServerIsThere, startRedisServer } from './redis-server.mjs';
export { default as startTestServers } from './jest-global-setup.mjs';
