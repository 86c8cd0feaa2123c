import type { Need } from '@passerelle/needs';

/** What every mail about one need is made from, for readers who may see all of it. */
export interface NeedMail {
  /** Of the reader; empty: unknown. */
  name: string;
  /** What its notice says first. */
  heading: string;
  need: Need;
  url: string;
  /** Name of its company. */
  company: string;
  /** Its first sentences. */
  beginning: string;
}
