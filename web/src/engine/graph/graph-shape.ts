/** A person, a company: whatever stands on a map of relations. */
export interface GraphNode {
  id: string;
  title: string;
  /** Where its own page is. */
  to: string;
  /** Small print below the title: a position, a role. */
  lines: string[];
  /** What is marked about it: a word and the colour its choice has. */
  marks: { label: string; color?: string | undefined }[];
  /** The name of an icon (`EntityIcon`). */
  icon: string;
  /** Whose map this is. */
  centre?: boolean;
}

export interface GraphLine {
  id: string;
  from: string;
  to: string;
  /** What `from` is to `to`, as one reads it between their names. */
  label: string;
  /** Puts `to` above `from`: a manager, a parent company. */
  upward: boolean;
  /** Drawn more faintly: stands there for the order only. */
  faint?: boolean;
  removable: boolean;
}

/** A kind of line that may be drawn between two. */
export interface LineKind {
  name: string;
  label: string;
}
