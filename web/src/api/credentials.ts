/** What every request carries besides the cookie, and what happens when the session has ended. */
class Credentials {
  csrf = '';
  language = '';
  /** The person through whose eyes an administrator looks; empty for his own. */
  viewAs = '';
  #ask: (() => Promise<boolean>) | null = null;
  #asking: Promise<boolean> | null = null;

  /**
   * The server no longer knows the session: whoever is there is asked to sign in again. True when that was done, with `csrf` anew;
   * false when nobody was signed in, or somebody left. However many requests ask, one person is asked once.
   */
  renew(): Promise<boolean> {
    if (!this.#ask) return Promise.resolve(false);
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** The same for who cannot wait: what failed is tried again by hand. */
  lost(): void {
    void this.renew();
  }

  /** Somebody signed out or went to another workspace: from now on nobody is asked. */
  left(): void {
    this.#ask = null;
    this.csrf = '';
  }

  /** How to ask, as long as somebody is signed in. */
  onLost(ask: () => Promise<boolean>): () => void {
    this.#ask = ask;
    return () => {
      if (this.#ask === ask) this.#ask = null;
    };
  }
}

export const credentials = new Credentials();
