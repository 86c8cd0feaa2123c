/** What every mail about an interest is made from. */
export interface InterestMail {
  /** Of the reader. */
  name: string;
  /** What its notice says first. */
  heading: string;
  /** Title of the need. */
  title: string;
  profile: string;
  /** Where the need is read. */
  url: string;
  /** Where all needs are listed. */
  needsUrl: string;
}
