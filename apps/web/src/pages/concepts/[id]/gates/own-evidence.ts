/** Parts of the concept that can serve as evidence. */
export interface OwnEvidence {
  id: string;
  needs: readonly { title: string | null; need: { id: string } | null }[];
}
