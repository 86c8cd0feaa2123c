import { Platform1764000000000 } from './1764000000000-platform.js';
import { Accounts1764000000100 } from './1764000000100-accounts.js';
import { Taxonomy1764000000200 } from './1764000000200-taxonomy.js';
import { Territories1764000000300 } from './1764000000300-territories.js';
import { Solvers1764000000400 } from './1764000000400-solvers.js';
import { Needs1764000000500 } from './1764000000500-needs.js';
import { Matching1764000000600 } from './1764000000600-matching.js';
import { Notifications1764000000700 } from './1764000000700-notifications.js';
import { Questions1764000000800 } from './1764000000800-questions.js';
import { Dismissals1764000000900 } from './1764000000900-dismissals.js';

/** Every migration, oldest first. A new one is added at the end; one that has run anywhere is never edited. */
export const migrations = [
  Platform1764000000000,
  Accounts1764000000100,
  Taxonomy1764000000200,
  Territories1764000000300,
  Solvers1764000000400,
  Needs1764000000500,
  Matching1764000000600,
  Notifications1764000000700,
  Questions1764000000800,
  Dismissals1764000000900,
] as const;
