import { Injectable } from '@nestjs/common';

/** Limits of the live updates of one process; times in milliseconds. */
@Injectable()
export class LiveLimits {
  /** Streams at once: in all, for one person (a stream in each browser) and for one address (an office or a class). */
  streams = 1_000;
  ofPerson = 10;
  ofAddress = 200;
  /** Several changes of an object within this time give one hint. */
  coalescing = 250;
  /** More changes within that time are not looked at singly: pages reload everything. */
  hintsAtOnce = 500;
  /** How often the server checks that the sessions are still open. */
  upkeep = 5_000;
  /** A silent stream sends a sign of life after this long: proxies end silent connections, mostly after a minute. */
  beat = 20_000;
  /** A browser connects again after this long, so that an upgrade of the proxy or of the network reaches every browser. */
  age = 3_600_000;
  /** How long a browser waits before it connects again: a random time between these two, so that not all browsers come at once. */
  retry = { from: 1_000, to: 5_000 };
  /** A client with this many unread bytes is gone, or too slow. */
  unread = 64 * 1024;
  /** A process that has not received its own messages for this long receives none at all. */
  deaf = 5_000;
  /** How long the first event waits to learn whether there will be hints. */
  hello = 2_000;
}
