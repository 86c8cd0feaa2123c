/** What every mail about an interest is made from. */
export interface InterestMail {
  /** Of the reader. */
  name: string;
  /** What its notice says first. */
  heading: string;
  /** Title of the need. */
  title: string;
  profile: string;
  /** Where those who sign in read the need. */
  url: string;
  /** The reader is the contact address of a profile that nobody holds yet. */
  isUnclaimed: boolean;
}
