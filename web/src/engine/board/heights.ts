/** How high the cards of a column are: as high as cards usually are until they were drawn. A column of fifty thousand costs what was drawn of it. */
export class Heights {
  private readonly known = new Map<number, number>();

  constructor(private readonly usual: number, private readonly gap: number) {}

  /** Where the card of that place begins, below so many others. */
  top(index: number): number {
    let top = index * (this.usual + this.gap);
    for (const [at, height] of this.known) if (at < index) top += height - this.usual;
    return top;
  }

  /** From the first card's head to the last one's foot. */
  total(count: number): number {
    return Math.max(0, this.top(count) - this.gap);
  }

  /** The card, of so many, that stands at a distance from the first one's head. */
  at(distance: number, count: number): number {
    let [low, high] = [0, Math.max(0, count - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A card was drawn; returns by how much it is higher than it was held to be. */
  drawn(index: number, height: number): number {
    const more = height - (this.known.get(index) ?? this.usual);
    if (more !== 0) this.known.set(index, height);
    return more;
  }
}
