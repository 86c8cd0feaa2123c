/** What of the concept itself can be shown. */
export interface OwnEvidence {
  id: string;
  needs: readonly { title: string | null; need: { id: string } | null }[];
}
