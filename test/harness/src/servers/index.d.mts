export { chromiumIsThere, cookiesIn, launchChromium } from './chromium.mjs';
export { freePort } from './free-port.mjs';
export { meilisearchIsThere, type MeiliTestServer, startMeiliServer } from './meili-server.mjs';
export { type RedisServer, redisServerIsThere, startRedisServer } from './redis-server.mjs';
