/** Bytes in digits and small letters: some servers change capitals of addresses. The length is the same for all bytes of one length. */
export function lettersOf(bytes: Buffer): string {
  return BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(letterCount(bytes.length), '0');
}

/** The bytes from which these letters were made; undefined: no bytes of this length give these letters. */
export function bytesIn(letters: string, length: number): Buffer | undefined {
  if (letters.length !== letterCount(length) || !/^[\da-z]+$/.test(letters)) return undefined;
  let value = 0n;
  for (const letter of letters) value = value * 36n + BigInt(Number.parseInt(letter, 36));
  const hex = value.toString(16).padStart(2 * length, '0');
  return hex.length > 2 * length ? undefined : Buffer.from(hex, 'hex');
}

const letterCount = (bytes: number): number => Math.ceil((bytes * 8) / Math.log2(36));
