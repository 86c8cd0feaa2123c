import { Injectable } from '@nestjs/common';

/** Limits of the live updates of one process; times in milliseconds. */
@Injectable()
export class LiveLimits {
  /**
   * How many streams are open at once: in all, of one person (who has a stream in each browser) and from one address (an office or a
   * class).
   */
  streams = 1_000;
  ofPerson = 10;
  ofAddress = 200;
  /** If an object changes several times within this time, browsers get one hint. */
  coalescing = 250;
  /**
   * If more changes than this happen within `coalescing`, the server does not examine each one, and pages reload
   * everything.
   */
  hintsAtOnce = 500;
  /** How often the server checks that the sessions are still open. */
  upkeep = 5_000;
  /**
   * The server sends a heartbeat if it has sent nothing else for this long, since proxies end silent connections,
   * mostly after a minute.
   */
  beat = 20_000;
  /**
   * After this long the server ends a stream and the browser connects again, so that an upgrade of the proxy or of the network reaches
   * every browser.
   */
  age = 3_600_000;
  /**
   * How long a browser waits before it connects again: a random time between these two, so that not all browsers come
   * at once.
   */
  retry = { from: 1_000, to: 5_000 };
  /** If a client has not read this many bytes, it is gone or too slow. */
  unread = 64 * 1024;
  /** If a process has not received its own messages for this long, it probably receives none at all. */
  deaf = 5_000;
  /** How long the first event of a stream waits until the process knows whether it receives hints. */
  hello = 2_000;
}
