/** What decides the order of peers. */
export interface RankedPeer {
  ags: string;
  /** Done, not merely in hand. */
  isDone: boolean;
  /** 0 to 1,000. */
  similarity: number;
}

/** Those who have it done first, then those most alike; the key decides what is equal, so that a list stays as it is. */
export const rankPeers = <Peer extends RankedPeer>(peers: readonly Peer[]): Peer[] =>
  [...peers].sort(
    (a, b) =>
      Number(b.isDone) - Number(a.isDone) ||
      b.similarity - a.similarity ||
      (a.ags < b.ags ? -1 : a.ags > b.ags ? 1 : 0),
  );
