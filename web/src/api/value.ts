/** JSON as it comes over the wire. */
export type Scalar = string | number | boolean | null;
export type Value = Scalar | undefined | Value[] | { [key: string]: Value };
