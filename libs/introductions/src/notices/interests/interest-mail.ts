/** Props of every mail about an interest. */
export interface InterestMail {
  /** Name of the reader. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  /** Title of the need. */
  title: string;
  profile: string;
  /** Where readers who sign in see the need. */
  url: string;
  /** The reader is the contact address of a profile without a holder. */
  isUnclaimed: boolean;
}
