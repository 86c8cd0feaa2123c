/**
 * Whether a vector has a direction, and only components that an encoder may give. Other vectors cannot be compared, and would stop
 * everything.
 */
export function isVector(vector: Int8Array): boolean {
  return vector.some((component) => component !== 0) && !vector.includes(-128);
}
