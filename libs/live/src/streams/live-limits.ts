import { Injectable } from '@nestjs/common';

/** What browsers may take of the live updates of one process; times in milliseconds. */
@Injectable()
export class LiveLimits {
  /** Streams at once, of all, of a person (who has one in each browser) and of an address (an office or a class). */
  streams = 1_000;
  ofPerson = 10;
  ofAddress = 200;
  /** What changes again within this time is hinted once. */
  coalescing = 250;
  /** More changes within that time are not looked at one by one: pages look at everything. */
  hintsAtOnce = 500;
  /** How often sessions are asked whether they are still open. */
  upkeep = 5_000;
  /** A silent stream says after this long that it is there: proxies end silent connections, mostly after a minute. */
  beat = 20_000;
  /** A browser connects anew after this long: an upgrade of the proxy or of the network reaches everybody. */
  age = 3_600_000;
  /** How long a browser waits before it connects anew: at random between these, so that not all come at once. */
  retry = { from: 1_000, to: 5_000 };
  /** Who has not read so many bytes is gone, or too slow. */
  unread = 64 * 1024;
  /** A process that has not heard itself for this long hears nobody. */
  deaf = 5_000;
  /** How long the first word waits to learn whether there will be hints. */
  hello = 2_000;
}
