const shards = 256;

/**
 * A map of very many texts. A plain one that grows moves all its entries at once, which takes a tenth of a second for a
 * million; this one moves a few thousand at a time.
 */
export class ShardedMap<Value> {
  private readonly maps = Array.from({ length: shards }, () => new Map<string, Value>());
  size = 0;

  get(key: string): Value | undefined {
    return this.shardOf(key).get(key);
  }

  has(key: string): boolean {
    return this.shardOf(key).has(key);
  }

  set(key: string, value: Value): void {
    const shard = this.shardOf(key);
    const before = shard.size;
    shard.set(key, value);
    this.size += shard.size - before;
  }

  delete(key: string): void {
    if (this.shardOf(key).delete(key)) this.size--;
  }

  /** By the last two characters, which in identifiers are chance. */
  private shardOf(key: string): Map<string, Value> {
    const end = key.length;
    return this.maps[(31 * key.charCodeAt(end - 1) + key.charCodeAt(end - 2)) & (shards - 1)];
  }
}
