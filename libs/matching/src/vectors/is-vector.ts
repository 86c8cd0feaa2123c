/** Whether it has a direction, and components that an encoder may give: what is neither cannot be compared, and would stop everything. */
export function isVector(vector: Int8Array): boolean {
  return vector.some((component) => component !== 0) && !vector.includes(-128);
}
