// Jest's configuration checks which servers exist, before any TypeScript is compiled.
export { chromiumIsThere, cookiesIn, launchChromium } from './chromium.mjs';
export { freePort } from './free-port.mjs';
export { meilisearchIsThere, startMeiliServer } from './meili-server.mjs';
export { redisServerIsThere, startRedisServer } from './redis-server.mjs';
export { default as startTestServers } from './jest-global-setup.mjs';
