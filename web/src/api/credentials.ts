/** What every request carries besides the cookie, and who wants to know that the session ended. */
class Credentials {
  csrf = '';
  language = '';
  /** The person through whose eyes an administrator looks; empty for his own. */
  viewAs = '';
  #listeners = new Set<() => void>();

  /** Called when the server no longer knows the session. */
  lost(): void {
    for (const listener of this.#listeners) listener();
  }

  onLost(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export const credentials = new Credentials();
